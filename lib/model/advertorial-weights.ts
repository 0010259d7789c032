import type { AdvertorialWeights } from './advertorial.ts';

/** Learned on the labelled posts (scripts/learn/advertorial.ts); log-odds that one unit of a feature adds. */
export const ADVERTORIAL: AdvertorialWeights = {
  bias: 0.235,
  features: [
    1.321, // words-event
    1.892, // words-contest
    2.003, // words-course
    1.663, // words-book
    1.209, // words-vendor
    1.145, // words-press
    0.4908, // words-pack
    0.4377, // words-account
    0.6191, // words-price
    0.8301, // words-praise
    1.173, // words-reach
    -0.6718, // words-steps
    -0.1532, // words-code
    -1.388, // words-argument
    -0.2763, // words-self
    0.2613, // words-ourselves
    -0.2537, // words-reader
    1.083, // title-event
    1.067, // title-contest
    -0.08966, // title-course
    -0.2749, // title-book
    0.9596, // title-vendor
    0.4493, // title-press
    0.6713, // title-pack
    0.6477, // title-account
    0.4695, // title-price
    -0.06067, // title-praise
    -0.1133, // title-reach
    -1.25, // says-giveaway
    6.158, // says-qr
    2.566, // says-ad
    0.899, // says-follow
    -0.1417, // says-selfpromo
    -3.045, // says-boilerplate
    1.575, // has-raffle
    0.5102, // has-discount
    0.9621, // has-affiliate-link
    -0.4822, // has-code
    -0.1927, // code-blocks
    -0.2653, // characters
    -0.2885, // blocks
    -0.1005, // links
    0.7254, // items
    0.413, // title-exclaims
    -0.5971, // title-asks
    0.5508, // title-quotes
    0.361, // is-chinese
  ],
  chinese: { slope: 1.291, shift: 0.4128, from: 0.5526 },
  english: { slope: 0.9093, shift: -0.6067, from: null },
};
