import { affiliateLink } from './affiliate-link.ts';
import { authorBio } from './author-bio.ts';
import { bookPitch } from './book-pitch.ts';
import { careerTalk } from './career-talk.ts';
import { closingHeading } from './closing-heading.ts';
import { closingLinks } from './closing-links.ts';
import { commentAsk } from './comment-ask.ts';
import { communityLink } from './community-link.ts';
import { copyrightNotice } from './copyright-notice.ts';
import { coursePitch } from './course-pitch.ts';
import { discount } from './discount.ts';
import { donate } from './donate.ts';
import { donationLink } from './donation-link.ts';
import { followAsk } from './follow-ask.ts';
import { freePack } from './free-pack.ts';
import { groupInvite } from './group-invite.ts';
import { howToStep } from './how-to-step.ts';
import { jobOffer } from './job-offer.ts';
import { loginScan } from './login-scan.ts';
import { messengerContact } from './messenger-contact.ts';
import { newsletterHost } from './newsletter-host.ts';
import { ownPostsList } from './own-posts-list.ts';
import { packOutline } from './pack-outline.ts';
import { paidCommunity } from './paid-community.ts';
import { platformCard } from './platform-card.ts';
import { pointingEmoji } from './pointing-emoji.ts';
import { postLink } from './post-link.ts';
import { productPitch } from './product-pitch.ts';
import { qrPicture } from './qr-picture.ts';
import { raffle } from './raffle.ts';
import { referenceList } from './reference-list.ts';
import { repeatedBlock } from './repeated-block.ts';
import { replyKeyword } from './reply-keyword.ts';
import { roadmapHeading } from './roadmap-heading.ts';
import { scanCode } from './scan-code.ts';
import { shopLink } from './shop-link.ts';
import { shoppingList } from './shopping-list.ts';
import { signOff } from './sign-off.ts';
import { signUpLink } from './sign-up-link.ts';
import { socialLink } from './social-link.ts';
import { sourceCredit } from './source-credit.ts';
import { sponsorNote } from './sponsor-note.ts';
import { subjectGuard } from './subject-guard.ts';
import { thesisService } from './thesis-service.ts';
import type { Signal } from './types.ts';

/** Every signal, one row each, in the order of their ids. A test fails when a file has no row. */
export const SIGNALS: readonly Signal[] = [
  affiliateLink,
  authorBio,
  bookPitch,
  careerTalk,
  closingHeading,
  closingLinks,
  commentAsk,
  communityLink,
  copyrightNotice,
  coursePitch,
  discount,
  donate,
  donationLink,
  followAsk,
  freePack,
  groupInvite,
  howToStep,
  jobOffer,
  loginScan,
  messengerContact,
  newsletterHost,
  ownPostsList,
  packOutline,
  paidCommunity,
  platformCard,
  pointingEmoji,
  postLink,
  productPitch,
  qrPicture,
  raffle,
  referenceList,
  repeatedBlock,
  replyKeyword,
  roadmapHeading,
  scanCode,
  shopLink,
  shoppingList,
  signOff,
  signUpLink,
  socialLink,
  sourceCredit,
  sponsorNote,
  subjectGuard,
  thesisService,
];
