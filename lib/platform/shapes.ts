import type { GetDataType } from '@webext-core/messaging';
import { isHost } from '../rules/hosts.ts';
import { isSiteRule } from '../rules/settings.ts';
import type { Protocol } from './protocol.ts';

type Data<Type extends keyof Protocol> = GetDataType<Protocol[Type]>;
type Check = (value: unknown) => boolean;

/** Longer addresses are refused: browsers cap their own at 2 MB, and only http(s) addresses matter here. */
const MAX_URL_CHARS = 2_000_000;
const MAX_ID_CHARS = 100;

const isTabId: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isUrl: Check = (value) => typeof value === 'string' && value.length <= MAX_URL_CHARS;
const isFindingId: Check = (value) => typeof value === 'string' && value !== '' && value.length <= MAX_ID_CHARS;
const isShownOrFolded: Check = (value) => value === 'shown' || value === 'folded';

/** What has to stand in each message, and nothing else. The compiler holds the keys to the protocol's. */
const SHAPES: { [Type in keyof Protocol]: { [Key in keyof Data<Type> & string]: Check } } = {
  prepareTab: { tabId: isTabId },
  getSite: { url: isUrl },
  setSiteRule: { host: isHost, rule: isSiteRule },
  wishAlways: { host: isHost, tabId: isTabId },
  articleSeen: {},
  readPage: {},
  cleanPage: {},
  showEverything: {},
  setFinding: { id: isFindingId, state: isShownOrFolded },
  revealFinding: { id: isFindingId },
  markPage: {},
};

/** Whether what came with a message is what the protocol says. */
export function hasShape<Type extends keyof Protocol>(type: Type, data: unknown): data is Data<Type> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return false;
  const checks: Record<string, Check> = SHAPES[type];
  const entries = Object.entries(data);
  return entries.length === Object.keys(checks).length && entries.every(([key, value]) => Object.hasOwn(checks, key) && checks[key]?.(value) === true);
}
