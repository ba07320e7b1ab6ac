import { readFileSync } from "node:fs";

/** A published example page, read as the plain HTML that it is: well-formed, attributes in double quotes. */
export interface Page {
  readonly name: string;
  readonly html: string;
}

export const PAGES: readonly Page[] = ["index.html", "article.html", "story.html"].map((name) => ({
  name,
  html: readFileSync(`public/examples/${name}`, "utf8"),
}));

export const pageOf = (name: string): Page => {
  const page = PAGES.find((one) => one.name === name);
  if (page === undefined) throw new Error(`no page ${name}`);
  return page;
};

/** One element with all that stands in it; elements of one name are never nested in these pages. */
export interface Element {
  readonly attributes: Readonly<Record<string, string>>;
  readonly inner: string;
  readonly outer: string;
}

export function elementsOf(html: string, tag: string): readonly Element[] {
  const found = html.matchAll(new RegExp(`<${tag}((?:\\s+[^<>]*)?)>([\\s\\S]*?)</${tag}\\s*>`, "g"));
  return Array.from(found, ([outer, attributes = "", inner = ""]) => ({
    attributes: attributesOf(attributes),
    inner,
    outer,
  }));
}

function attributesOf(text: string): Readonly<Record<string, string>> {
  const found = text.matchAll(/([\w-]+)(?:="([^"]*)")?/g);
  return Object.fromEntries(Array.from(found, ([, name = "", value = ""]) => [name, unescaped(value)]));
}

const SIGNS: Readonly<Record<string, string>> = { amp: "&", quot: '"', lt: "<", gt: ">" };

const unescaped = (text: string): string =>
  text.replace(/&(amp|quot|lt|gt);/g, (sign, name: string) => SIGNS[name] ?? sign);

/** What is read, without tags; the elements named are left out with what they hold. */
export function textOf(html: string, without: readonly string[] = []): string {
  const body = html.replace(/^[\s\S]*<body>/, "").replace(/<!--[\s\S]*?-->/g, " ");
  const kept = without.reduce(
    (text, tag) => text.replace(new RegExp(`<${tag}(\\s[^<>]*)?>[\\s\\S]*?</${tag}\\s*>`, "g"), " "),
    body,
  );
  return unescaped(kept.replace(/<[^>]*>/g, " ")).replace(/\s+/g, " ");
}

/** Every id of the atlas in a page, in addresses and attributes alike. */
export function idsIn({ html }: Page): readonly string[] {
  return [...new Set(html.match(/\b(inc|src|clm|fac)-[a-z0-9-]+/g) ?? [])];
}
