import type { Block, Link } from '../article/types.ts';
import { isData, quoteOf } from './patterns/find.ts';
import { MEETING_HOSTS, SIGN_UP_PATH } from './patterns/hosts.ts';
import type { Evidence, Signal } from './types.ts';

/** Addresses say it in any language. Half of such blocks in the labelled posts are pitches, of all blocks in English posts one in twenty. */
const WEIGHT = 2.5;
/** In long paragraphs the page is a citation more often than a lure. */
const MAX_CHARACTERS = 400;

/** A calendar's front page is a mention of the calendar. */
const HAS_PATH = /^https?:\/\/[^/]+\/[^/?#]{2}/;

function isSignUp({ host, href }: Link): boolean {
  if (host === '') return false;
  return SIGN_UP_PATH.test(href.slice(0, 300)) || (MEETING_HOSTS(host) && HAS_PATH.test(href));
}

function look(block: Block): Evidence | undefined {
  if (isData(block) || block.characters > MAX_CHARACTERS) return undefined;
  const link = block.links.find(isSignUp);
  return link && { category: 'ad', weight: WEIGHT, quote: quoteOf(link.text), data: { host: link.host } };
}

/** A link to a page for signing up, a demo or an appointment. */
export const signUpLink: Signal = { id: 'sign-up-link', about: 'Links to a page for signing up, a demo or an appointment.', category: 'ad', look };
