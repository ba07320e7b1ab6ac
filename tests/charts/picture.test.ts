import { describe, expect, it } from "vitest";
import { countryDrawing } from "../../src/charts/countryDrawing.ts";
import { type PictureFrame, pictureOf } from "../../src/charts/picture.ts";
import { csvOf } from "../../src/charts/table.ts";

const FRAME: PictureFrame = {
  title: "Records by country",
  sentence: "3 recorded incidents in 2 countries",
  notes: ["A note."],
  legend: [{ ink: "family-assault", words: "Assault" }],
  caption: "Cases documented here.",
  credit: "Atlas, version 1.0.0.",
  lang: "en",
  direction: "ltr",
};
const HOSTILE = `<script>alert("1")</script> & 'x' \u0000\ud800`;
const drawing = (label: string) =>
  countryDrawing([{ key: "SY", label, name: label, count: 2, pressed: false }], String, 672);

describe("a saved picture", () => {
  it("says by itself what it is", () => {
    const svg = pictureOf(drawing("Syria"), FRAME);
    for (const words of [
      "Records by country",
      FRAME.sentence,
      "A note.",
      "Assault",
      FRAME.caption,
      FRAME.credit,
      "Syria",
    ])
      expect(svg).toContain(`>${words}</text>`);
  });
  it("needs nothing but itself", () => {
    const svg = pictureOf(drawing("Syria"), FRAME).replace('xmlns="http://www.w3.org/2000/svg"', "");
    expect(svg).not.toMatch(/https?:|url\(|href|style|var\(|foreignObject|<script|@import|class=/);
  });
  it("takes text of data as text, and leaves out what XML cannot hold", () => {
    const svg = pictureOf(drawing(HOSTILE), { ...FRAME, sentence: HOSTILE });
    expect(svg).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &apos;x&apos;");
    expect(svg).not.toMatch(/<script|\0|[\ud800-\udfff]/);
  });
  it("is mirrored where reading starts on the right", () => {
    const svg = pictureOf(drawing("Syria"), { ...FRAME, direction: "rtl" });
    expect(svg).toContain('direction="rtl"');
    expect(svg).toMatch(/<text x="672"[^>]*>Records by country/);
  });
});

it("saves the numbers as a table that no spreadsheet runs", () => {
  const row = { key: "a", isButton: false, pressed: null };
  const csv = csvOf({ fields: ["Country", "Records"], rows: [{ ...row, cells: ["=1+1", -2] }] });
  expect(csv).toBe("\ufeffCountry,Records\r\n'=1+1,-2\r\n");
});
