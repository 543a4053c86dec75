import { readBits } from "./bits.ts";
import { TruncatedBytes } from "./bytes.ts";
import { areBeside, EXCEPTIONS_FOLLOW, HEADLINE_FOLLOWS, type Postings, SHIFT_BITS } from "./postings.ts";
import { openSkimmer, readSkimmed, type Skimmer, skimPlaces } from "./skim-bits.ts";
import type { TermListing } from "./term-listing.ts";

/** Room in which lists are read one after the other: each takes the place of the one before. */
export type PostingsRoom = Postings & { length: number };

/**
 * A term's list, as `decodePostings` reads it, in a quarter of the time: a word more in an article makes a build read the
 * lists of all terms that follow it there, millions of documents in all. Throws `TruncatedBytes`.
 */
export function readPostings(
  skimmer: Skimmer,
  { postings, documents: length }: Pick<TermListing, "postings" | "documents">,
  room: PostingsRoom,
): Postings {
  openSkimmer(skimmer, postings);
  const gapShift = readBits(skimmer, SHIFT_BITS);
  const shift = readBits(skimmer, SHIFT_BITS);
  room.length = length;
  room.headline.fill(0, 0, length);
  if (areBeside(shift)) {
    readPairs(skimmer, room, gapShift, shift);
  } else {
    skimPlaces(skimmer, gapShift, room.documents, length);
    room.body.fill(1, 0, length);
  }
  if (shift === EXCEPTIONS_FOLLOW) readExceptions(skimmer, room);
  if (skimmer.at > postings.length * 8) throw new TruncatedBytes("a list is cut short");
  return room;
}

/** Documents with their frequencies beside them. */
function readPairs(skimmer: Skimmer, room: PostingsRoom, gapShift: number, shift: number): void {
  let previous = -1;
  for (let place = 0; place < room.length; place++) {
    previous += readSkimmed(skimmer, gapShift) + 1;
    room.documents[place] = previous;
    readFrequency(skimmer, room, place, shift, 0);
  }
}

function readExceptions(skimmer: Skimmer, room: PostingsRoom): void {
  const placeShift = readBits(skimmer, SHIFT_BITS);
  const shift = readBits(skimmer, SHIFT_BITS);
  for (let place = readSkimmed(skimmer, placeShift); place < room.length; ) {
    readFrequency(skimmer, room, place, shift, 1);
    place += readSkimmed(skimmer, placeShift) + 1;
  }
}

/** `least` is the least number that stands for a frequency here. */
function readFrequency(
  skimmer: Skimmer,
  { body, headline }: PostingsRoom,
  place: number,
  shift: number,
  least: number,
): void {
  const frequency = readSkimmed(skimmer, shift) + least;
  if (frequency === HEADLINE_FOLLOWS) {
    headline[place] = readSkimmed(skimmer, 0) + 1;
    body[place] = readSkimmed(skimmer, shift);
  } else {
    body[place] = frequency < HEADLINE_FOLLOWS ? frequency + 1 : frequency;
  }
}
