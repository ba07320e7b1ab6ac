import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSha256, sha256 } from "../../src/load/sha256.ts";
import { runs } from "../runs.ts";

const oracle = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

describe("SHA-256", () => {
  it("is that of the platform, in whatever pieces the bytes come", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 }), (pieces) => {
        const hash = createSha256();
        for (const piece of pieces) hash.update(piece);
        expect(hash.digest()).toBe(oracle(Buffer.concat(pieces)));
      }),
      { numRuns: runs(500) },
    );
  });

  it.each([0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 128])("of %i bytes", (size) => {
    const hash = createSha256();
    const bytes = new Uint8Array(size).fill(0x61);
    hash.update(bytes);
    expect(hash.digest()).toBe(oracle(bytes));
  });

  it("of a blob", async () => {
    const bytes = new TextEncoder().encode("recorded");
    expect(await sha256(new Blob([bytes]))).toBe(oracle(bytes));
  });
});
