/** A rising list of positions for each of some documents, end to end: thousands of small arrays would cost far more. */
export interface PositionLists {
  readonly values: Int32Array;
  /** Where each document's list ends. */
  readonly ends: Uint32Array;
}

/** The lists one after the other. */
export function concatenateLists(parts: readonly PositionLists[]): PositionLists {
  const values = new Int32Array(parts.reduce((sum, part) => sum + part.values.length, 0));
  const ends = new Uint32Array(parts.reduce((sum, part) => sum + part.ends.length, 0));
  let [at, document] = [0, 0];
  for (const part of parts) {
    values.set(part.values, at);
    for (const end of part.ends) ends[document++] = at + end;
    at += part.values.length;
  }
  return { values, ends };
}

/** The lists at the (rising) places. */
export function selectLists({ values, ends }: PositionLists, places: Uint32Array): PositionLists {
  const chosen = new Int32Array(values.length);
  const chosenEnds = new Uint32Array(places.length);
  let length = 0;
  for (let index = 0; index < places.length; index++) {
    const place = places[index] ?? 0;
    for (let at = ends[place - 1] ?? 0; at < (ends[place] ?? 0); at++) chosen[length++] = values[at] ?? 0;
    chosenEnds[index] = length;
  }
  return { values: chosen.subarray(0, length), ends: chosenEnds };
}

/** The positions, each less the offset. */
export function shiftLists({ values, ends }: PositionLists, offset: number): PositionLists {
  return { values: values.map((value) => value - offset), ends };
}

/** Of each document's starts, those from which one of its positions is so far. */
export function alignLists(starts: PositionLists, positions: PositionLists, offset: number): PositionLists {
  const values = new Int32Array(starts.values.length);
  const ends = new Uint32Array(starts.ends.length);
  let [at, other, length] = [0, 0, 0];
  for (let document = 0; document < ends.length; document++) {
    const end = starts.ends[document] ?? 0;
    const otherEnd = positions.ends[document] ?? 0;
    for (; at < end; at++) {
      const wanted = (starts.values[at] ?? 0) + offset;
      while (other < otherEnd && (positions.values[other] ?? 0) < wanted) other++;
      if (other < otherEnd && positions.values[other] === wanted) values[length++] = wanted - offset;
    }
    other = otherEnd;
    ends[document] = length;
  }
  return { values: values.subarray(0, length), ends };
}

/** The places of the documents whose lists are not empty. */
export function filledPlaces({ ends }: PositionLists): Uint32Array {
  const places = new Uint32Array(ends.length);
  let length = 0;
  for (let place = 0; place < ends.length; place++) {
    if ((ends[place] ?? 0) > (ends[place - 1] ?? 0)) places[length++] = place;
  }
  return places.slice(0, length);
}
