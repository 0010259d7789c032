/* oxlint-disable oxc/approx-constant -- a learned number may come near any constant */
import type { AdvertorialWeights } from './advertorial.ts';

/** Learned on the labelled posts (scripts/learn/advertorial.ts); log-odds that one unit of a feature adds. */
export const ADVERTORIAL: AdvertorialWeights = {
  bias: -0.4278,
  features: [
    1.244, // words-event
    1.733, // words-contest
    1.633, // words-course
    1.435, // words-book
    0.9647, // words-vendor
    0.9543, // words-announce
    1.038, // words-press
    0.4264, // words-pack
    0.4337, // words-account
    0.5618, // words-price
    0.7902, // words-praise
    0.8703, // words-reach
    -0.5546, // words-steps
    -0.2082, // words-code
    -1.049, // words-argument
    -0.2385, // words-self
    0.05038, // words-ourselves
    -0.2167, // words-reader
    0.9926, // title-event
    0.9121, // title-contest
    -0.02683, // title-course
    -0.0184, // title-book
    0.8769, // title-vendor
    0.1304, // title-announce
    0.2537, // title-press
    0.5828, // title-pack
    0.6482, // title-account
    0.4529, // title-price
    -0.02023, // title-praise
    -0.02545, // title-reach
    -0.6496, // says-giveaway
    5.398, // says-qr
    2.576, // says-ad
    0.8553, // says-follow
    0.02971, // says-selfpromo
    -2.192, // says-boilerplate
    1.322, // has-raffle
    0.431, // has-discount
    0.6521, // has-affiliate-link
    -0.369, // has-code
    -0.1507, // code-blocks
    -0.2176, // characters
    -0.227, // blocks
    -0.08916, // links
    0.5342, // items
    0.3197, // title-exclaims
    -0.4411, // title-asks
    0.5513, // title-quotes
    0.2801, // is-chinese
    0.0992, // name
    0.3368, // own-name
  ],
  chinese: { slope: 1.447, shift: 0.7239, from: 0.434 },
  english: { slope: 1.088, shift: -0.2304, from: 2.456 },
};
