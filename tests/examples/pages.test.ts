import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { integrityOf } from "../../data/publish/embedPlugin.ts";
import { elementsOf, idsIn, PAGES, textOf } from "./page.ts";
import { wordRunsOf } from "./wordRuns.ts";

const SITE = "https://atlas.example/examples/";
const known = new Set<string>();
const taken = new Set<string>();

beforeAll(() => {
  const files = readdirSync("data/incidents").map((name) => `data/incidents/${name}`);
  for (const file of [...files, "data/sources.json"])
    for (const [, id = ""] of readFileSync(file, "utf8").matchAll(/"id": "([^"]*)"/g)) known.add(id);
  for (const digits of readFileSync("tests/fixtures/researchList.sixWords.txt", "utf8").trim().split("\n"))
    taken.add(digits);
});

describe.each(PAGES)("$name", (page) => {
  const { html } = page;
  const links = elementsOf(html, "a");

  it("has neither script nor style in it, and asks nobody else for anything", () => {
    const plain = html.replace(/<!--[\s\S]*?-->/g, "");
    expect(plain).not.toMatch(/\sstyle=|<style|\son\w+=|javascript:|srcdoc/i);
    for (const { inner } of elementsOf(html, "script")) expect(inner).toBe("");
    expect(plain).not.toMatch(/(src|href)="(https?:)?\/\//);
  });

  it("names only records, sources and claims that there are", () => {
    expect(idsIn(page).filter((id) => !known.has(id))).toEqual([]);
  });

  it("links to files and steps that there are", () => {
    for (const { attributes } of links) {
      const { pathname, hash } = new URL(attributes.href ?? "", SITE);
      const file = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
      expect(existsSync(`public${file}`) || file === "/index.html", attributes.href).toBe(true);
      if (hash !== "") expect(html).toContain(`id="${hash.slice(1)}"`);
    }
  });

  it("takes a release of the loader that is what its hash says", () => {
    for (const { attributes } of elementsOf(html, "script").filter((one) => "integrity" in one.attributes)) {
      const file = `public${new URL(attributes.src ?? "", SITE).pathname}`;
      expect(integrityOf(readFileSync(file, "utf8"))).toBe(attributes.integrity);
    }
  });

  it("shares no six words in a row with the research list", () => {
    const text = textOf(html);
    const isTaken = (run: string): boolean =>
      taken.has(createHash("sha256").update(run).digest("hex").slice(0, 10));
    expect(wordRunsOf(text).filter(isTaken)).toEqual([]);
    expect(taken.size).toBeGreaterThan(5_000);
  });

  it("has one heading above all others, a language and a title", () => {
    expect(html.match(/<h1\b/g)).toHaveLength(1);
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(elementsOf(html, "title")[0]?.inner).toMatch(/ · Prison Incident Atlas$/);
  });
});
