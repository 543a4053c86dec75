/** A term ready to be filed. */
export interface TermRecord {
  /** Code points. */
  readonly first: number;
  readonly second: number;
  readonly documents: number;
  /** Of a rare term its positions as well, see `ShortList`. */
  readonly postings: Uint8Array;
  /** Of its positions, where they do not stand with the postings. */
  readonly chunks: readonly FiledChunk[];
}

/** A chunk of a term's positions ready to be filed. */
export interface FiledChunk {
  readonly documents: number;
  /** Bytes. */
  readonly length: number;
  readonly bytes: () => Uint8Array;
  /** The shard of positions it lies in, where that is known. */
  readonly home?: PositionHome;
}

/** A shard of positions that the last build left. */
export interface PositionHome {
  /** In the partition. */
  readonly name: string;
  readonly mark: string;
  readonly chunks: number;
  /** As it stands in its file. */
  readonly bytes: () => Uint8Array;
}
