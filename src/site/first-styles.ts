/** Style sheets of a page's first screen: those that stand in it where it is to be there with the first answer. */
export const firstStyles: readonly string[] = ["tokens.css", "base.css"];
