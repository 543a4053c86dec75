/** What gives a shard's checksum: `checksum`, or what is as good and quicker where the program runs. */
export type Checksum = (bytes: Uint8Array) => number;

/** CRC-32 (ISO 3309), unsigned. Eight bytes at a time: a byte at a time takes three times as long. */
export function checksum(bytes: Uint8Array): number {
  let crc = -1;
  let at = 0;
  for (const end = bytes.length - 7; at < end; at += 8) {
    const low =
      crc ^
      ((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24));
    crc =
      afterBytes(7, low & 0xff) ^
      afterBytes(6, (low >>> 8) & 0xff) ^
      afterBytes(5, (low >>> 16) & 0xff) ^
      afterBytes(4, low >>> 24) ^
      afterBytes(3, bytes[at + 4] ?? 0) ^
      afterBytes(2, bytes[at + 5] ?? 0) ^
      afterBytes(1, bytes[at + 6] ?? 0) ^
      afterBytes(0, bytes[at + 7] ?? 0);
  }
  for (; at < bytes.length; at++) {
    crc = afterBytes(0, (crc ^ (bytes[at] ?? 0)) & 0xff) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}

/** What a byte adds to the checksum once so many others have come after it. */
function afterBytes(others: number, byte: number): number {
  return CRC_TABLE[others * 256 + byte] ?? 0;
}

/** By bytes that have come after (0 to 7), then by byte. */
const CRC_TABLE = createCrcTable();

function createCrcTable(): Int32Array {
  const table = new Int32Array(8 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) {
      crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
    }
    table[byte] = crc;
  }
  for (let index = 256; index < table.length; index++) {
    const before = table[index - 256] ?? 0;
    table[index] = (table[before & 0xff] ?? 0) ^ (before >>> 8);
  }
  return table;
}
