/** Encoders for what `decodeText` has to tell apart: Node decodes these encodings but writes only UTF-8. */

/** GB18030 by its two-byte characters (GBK) and ASCII. Throws for any other character. */
export function encodeGbk(text: string): Uint8Array {
  return encodeWith(gbkPairs, text);
}

export function encodeBig5(text: string): Uint8Array {
  return encodeWith(big5Pairs, text);
}

export function encodeEucKr(text: string): Uint8Array {
  return encodeWith(eucKrPairs, text);
}

export function encodeShiftJis(text: string): Uint8Array {
  return encodeWith(shiftJisPairs, text);
}

/** UTF-16 without a byte order mark. */
export function encodeUtf16(text: string, endian: "le" | "be"): Uint8Array {
  const bytes = Buffer.from(text, "utf16le");
  return endian === "le" ? bytes : bytes.swap16();
}

type Pairs = ReadonlyMap<string, readonly [lead: number, trail: number]>;

function encodeWith(pairs: Pairs, text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const pair = character < "\u0080" ? [character.charCodeAt(0)] : pairs.get(character);
    if (pair === undefined) throw new Error(`${character} is not in this encoding`);
    bytes.push(...pair);
  }
  return Uint8Array.from(bytes);
}

/** Every character that an encoding writes in two bytes, read off its decoder. */
function pairsOf(label: string): Pairs {
  const decoder = new TextDecoder(label);
  const pairs = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if ([...text].length === 1 && text !== "\ufffd" && !pairs.has(text)) pairs.set(text, [lead, trail]);
    }
  }
  return pairs;
}

const gbkPairs = pairsOf("gb18030");
const big5Pairs = pairsOf("big5");
const eucKrPairs = pairsOf("euc-kr");
const shiftJisPairs = pairsOf("shift_jis");
