import type { Postings } from "./postings.ts";

/** Documents of one partition that hold a search string, rising, and how often each holds it. */
export interface Matches {
  readonly documents: Uint32Array;
  readonly body: Uint32Array;
  readonly headline: Uint32Array;
}

/** No documents. */
export const NO_MATCHES: Matches = {
  documents: new Uint32Array(0),
  body: new Uint32Array(0),
  headline: new Uint32Array(0),
};

/** The documents of a term: a phrase of two characters is one. */
export function matchesOfPostings(postings: Postings | undefined): Matches {
  return postings === undefined
    ? NO_MATCHES
    : { documents: postings.documents, body: postings.body, headline: postings.headline };
}

/** The matches at the places for which `keep` holds. */
export function filterMatches(matches: Matches, keep: (place: number) => boolean): Matches {
  const places = Uint32Array.from(matches.documents.keys()).filter((place) => keep(place));
  return {
    documents: places.map((place) => matches.documents[place] ?? 0),
    body: places.map((place) => matches.body[place] ?? 0),
    headline: places.map((place) => matches.headline[place] ?? 0),
  };
}

/** The numbers that are in both rising lists. */
export function intersect(a: Uint32Array, b: Uint32Array): Uint32Array {
  const both = new Uint32Array(Math.min(a.length, b.length));
  let length = 0;
  for (let inA = 0, inB = 0; inA < a.length && inB < b.length; ) {
    const difference = (a[inA] ?? 0) - (b[inB] ?? 0);
    if (difference === 0) {
      both[length++] = a[inA] ?? 0;
    }
    inA += difference <= 0 ? 1 : 0;
    inB += difference >= 0 ? 1 : 0;
  }
  return both.slice(0, length);
}

/** The documents that are in either, with what both tell of each. */
export function unite(a: Matches, b: Matches): Matches {
  const documents = new Uint32Array(a.documents.length + b.documents.length);
  const [body, headline] = [new Uint32Array(documents.length), new Uint32Array(documents.length)];
  let length = 0;
  for (let inA = 0, inB = 0; inA < a.documents.length || inB < b.documents.length; length++) {
    const [one, other] = [a.documents[inA] ?? END, b.documents[inB] ?? END];
    const document = Math.min(one, other);
    documents[length] = document;
    if (one === document) {
      body[length] = a.body[inA] ?? 0;
      headline[length] = a.headline[inA++] ?? 0;
    }
    if (other === document) {
      body[length] = (body[length] ?? 0) + (b.body[inB] ?? 0);
      headline[length] = (headline[length] ?? 0) + (b.headline[inB++] ?? 0);
    }
  }
  return { documents: documents.slice(0, length), body: body.slice(0, length), headline: headline.slice(0, length) };
}

const END = Number.POSITIVE_INFINITY;

/** Where each of the rising `wanted` stands in the rising `list`; of one that is not in it, where the next higher one does. */
export function placesIn(list: Uint32Array, wanted: Uint32Array): Uint32Array {
  const places = new Uint32Array(wanted.length);
  let place = 0;
  for (let index = 0; index < wanted.length; index++) {
    while ((list[place] ?? Number.POSITIVE_INFINITY) < (wanted[index] ?? 0)) {
      place++;
    }
    places[index] = place;
  }
  return places;
}
