/**
 * One expression that matches where any of these forms does, tried in this order, with the flags of the first. So each form of a
 * long list has a line and an example of its own: `oneOf(/^甲/u, /乙$/u)` is `/(?:^甲)|(?:乙$)/u`.
 */
export function oneOf(first: RegExp, ...others: readonly RegExp[]): RegExp {
  return new RegExp([first, ...others].map(({ source }) => `(?:${source})`).join("|"), first.flags);
}
