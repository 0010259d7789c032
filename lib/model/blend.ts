/** How much the net says in the mean with the chain. */
const NET_SHARE = 0.8;

/** The weighted mean of what chain and net say of each block's states. */
export function blend(chain: readonly (readonly number[])[], net: readonly (readonly number[])[], share: number = NET_SHARE): number[][] {
  return chain.map((row, at) => row.map((value, state) => (1 - share) * value + share * (net[at]?.[state] ?? 0)));
}
