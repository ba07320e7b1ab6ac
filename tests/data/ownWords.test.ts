import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

/*
 * The research list tells of its incidents in sentences of its own, and they stay its own. Here stands no word of it:
 * only, of every six words in a row, the first ten digits of their SHA-256.
 */
const LIST = new URL("../fixtures/researchList.sixWords.txt", import.meta.url);
const RECORDS = fileURLToPath(new URL("../../data/incidents", import.meta.url));

const taken = new Set(readFileSync(LIST, "utf8").trim().split("\n"));

function runsOf(text: string): string[] {
  const words =
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(5).map((_, at) => words.slice(at, at + 6).join(" "));
}

const isTaken = (run: string): boolean =>
  taken.has(createHash("sha256").update(run).digest("hex").slice(0, 10));

interface Texts {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly dateNote?: string;
  readonly claims: readonly { readonly text?: string }[];
}

test("no title, summary or claim shares six words in a row with the research list", () => {
  const shared = readdirSync(RECORDS).flatMap((name) => {
    const record: Texts = JSON.parse(readFileSync(`${RECORDS}/${name}`, "utf8")).properties;
    const texts = [record.title, record.summary, record.dateNote, ...record.claims.map(({ text }) => text)];
    return texts.flatMap((text) =>
      runsOf(text ?? "")
        .filter(isTaken)
        .map((run) => `${record.id}: ${run}`),
    );
  });
  expect(shared).toEqual([]);
});

test("six words of the list are found wherever they stand", () => {
  expect(runsOf("Énough, words – to BE (a run) here.")).toEqual([
    "enough words to be a run",
    "words to be a run here",
  ]);
  expect(taken.size).toBeGreaterThan(5_000);
});
