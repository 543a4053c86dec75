import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  alignBits,
  type BitWriter,
  createBitReader,
  createBitWriter,
  readBits,
  readRice,
  riceShift,
  writeBits,
  writeRice,
  writeRices,
} from "../../src/search/bits.ts";

const number = fc.oneof(fc.nat(3), fc.nat(0xffff), fc.integer({ min: 0, max: 0xffff_ffff }));
const coded = fc.record({ value: number, shift: fc.integer({ min: 0, max: 22 }) });

describe("Rice's code", () => {
  it("gives back every number, whatever the shift and wherever in a byte it begins", () => {
    fc.assert(
      fc.property(fc.nat(7), fc.array(coded, { maxLength: 40 }), (before, numbers) => {
        const writer = createBitWriter(8);
        writeBits(writer, 0, before);
        for (const { value, shift } of numbers) writeRice(writer, value, shift);
        alignBits(writer);
        const reader = createBitReader(writer.bytes.slice(0, writer.length));
        expect(readBits(reader, before)).toBe(0);
        expect(numbers.map(({ shift }) => readRice(reader, shift))).toEqual(numbers.map(({ value }) => value));
        expect(Math.ceil(reader.at / 8)).toBe(writer.length);
      }),
    );
  });

  it("is the same for many numbers as for one after the other", () => {
    const shifts = fc.integer({ min: 0, max: 22 });
    fc.assert(
      fc.property(fc.nat(24), shifts, fc.array(number, { maxLength: 40 }), (before, shift, numbers) => {
        const written = [
          (writer: BitWriter) => writeRices(writer, Uint32Array.from([7, ...numbers, 7]), 1, numbers.length + 1, shift),
          (writer: BitWriter) => {
            for (const value of numbers) writeRice(writer, value, shift);
          },
        ].map((write) => {
          const writer = createBitWriter(8);
          writeBits(writer, 0, before);
          write(writer);
          alignBits(writer);
          return [...writer.bytes.subarray(0, writer.length)];
        });
        expect(written[0]).toEqual(written[1]);
      }),
    );
  });

  it("takes as many bits as its quotient, one and the shift", () => {
    const shift = riceShift(100);
    const writer = createBitWriter();
    for (let value = 0; value < 8; value++) writeRice(writer, value << shift, shift);
    alignBits(writer);
    const bits = Array.from({ length: 8 }, (_, quotient) => quotient + 1 + shift).reduce((sum, count) => sum + count);
    expect(writer.length).toBe(Math.ceil(bits / 8));
  });
});
