/** What the last build kept is not there any more, or not as it was kept. */
export class LostPages extends Error {
  override readonly name = "LostPages";
}
