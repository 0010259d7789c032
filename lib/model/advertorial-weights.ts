/* oxlint-disable oxc/approx-constant -- a learned number may come near any constant */
import type { AdvertorialWeights } from './advertorial.ts';

/** Learned on the labelled posts (scripts/learn/advertorial.ts); log-odds that one unit of a feature adds. */
export const ADVERTORIAL: AdvertorialWeights = {
  bias: 0.2335,
  features: [
    1.321, // words-event
    1.882, // words-contest
    2.026, // words-course
    1.401, // words-book
    0.9619, // words-vendor
    0.8528, // words-announce
    0.7405, // words-press
    0.3058, // words-pack
    0.5767, // words-account
    0.3763, // words-price
    0.6214, // words-praise
    0.9755, // words-reach
    -0.7154, // words-steps
    -0.1035, // words-code
    -1.145, // words-argument
    -0.2233, // words-self
    0.1519, // words-ourselves
    -0.271, // words-reader
    0.9744, // title-event
    0.8327, // title-contest
    -0.1006, // title-course
    -0.09162, // title-book
    0.9448, // title-vendor
    0.1682, // title-announce
    0.177, // title-press
    0.642, // title-pack
    0.5334, // title-account
    0.63, // title-price
    -0.07306, // title-praise
    -0.06785, // title-reach
    -0.9647, // says-giveaway
    5.571, // says-qr
    2.378, // says-ad
    1.002, // says-follow
    -0.1222, // says-selfpromo
    -1.877, // says-boilerplate
    1.607, // has-raffle
    0.4684, // has-discount
    0.3548, // has-affiliate-link
    -0.4097, // has-code
    -0.2678, // characters
    -0.2328, // blocks
    -0.0911, // links
    0.5439, // items
    0.2726, // title-exclaims
    -0.5644, // title-asks
    0.4909, // title-quotes
    0.296, // is-chinese
    0.08654, // name
    0.6047, // own-name
    0.6917, // pitch-spread
    0.2886, // pitch-least
    -0.6443, // teaching-spread
    -0.5548, // teaching-least
  ],
  chinese: { slope: 1.348, shift: 0.5211, from: 0.277 },
  english: { slope: 0.8833, shift: -0.5666, from: 3.406 },
};
