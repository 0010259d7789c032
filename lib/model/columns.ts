/** The place of each name in a row that holds these names in their order from a column on. */
export function columnsOf<Name extends string>(names: readonly Name[], from = 0): Readonly<Record<Name, number>> {
  // What fromEntries makes has these keys and no others, which its type does not say.
  return Object.fromEntries(names.map((name, at) => [name, from + at])) as Record<Name, number>;
}
