/** What stands where an article has neither headline nor text: printed nowhere, so nobody can search for it. */
export const UNTITLED = "无题";
