/* oxlint-disable oxc/approx-constant -- a learned number may come near any constant */
import type { AdvertorialWeights } from './advertorial.ts';

/** Learned on the labelled posts (scripts/learn/advertorial.ts); log-odds that one unit of a feature adds. */
export const ADVERTORIAL: AdvertorialWeights = {
  bias: 0.3721,
  features: [
    1.308, // words-event
    1.88, // words-contest
    2.016, // words-course
    1.399, // words-book
    0.9362, // words-vendor
    0.8487, // words-announce
    0.7422, // words-press
    0.3032, // words-pack
    0.5434, // words-account
    0.3411, // words-price
    0.6127, // words-praise
    0.9578, // words-reach
    -0.7132, // words-steps
    -0.1012, // words-code
    -1.149, // words-argument
    -0.2276, // words-self
    0.1445, // words-ourselves
    -0.28, // words-reader
    0.972, // title-event
    0.8297, // title-contest
    -0.09992, // title-course
    -0.09507, // title-book
    0.9499, // title-vendor
    0.1655, // title-announce
    0.1751, // title-press
    0.6387, // title-pack
    0.5517, // title-account
    0.6348, // title-price
    -0.07602, // title-praise
    -0.0694, // title-reach
    -0.9836, // says-giveaway
    5.805, // says-qr
    2.379, // says-ad
    0.9499, // says-follow
    -0.1996, // says-selfpromo
    -2.206, // says-boilerplate
    1.607, // has-raffle
    0.4686, // has-discount
    0.531, // has-affiliate-link
    -0.4079, // has-code
    -0.274, // characters
    -0.2465, // blocks
    -0.09192, // links
    0.5321, // items
    0.2708, // title-exclaims
    -0.5692, // title-asks
    0.494, // title-quotes
    0.2922, // is-chinese
    0.08198, // name
    0.6517, // own-name
    0.706, // pitch-spread
    0.2838, // pitch-least
    -0.6535, // teaching-spread
    -0.5562, // teaching-least
  ],
  chinese: { slope: 1.348, shift: 0.52, from: 0.401 },
  english: { slope: 0.8925, shift: -0.5418, from: 3.343 },
};
