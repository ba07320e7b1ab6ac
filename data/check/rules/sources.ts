import type { Source } from "../../../src/domain/schema.ts";
import { member } from "../dataset.ts";
import type { Path } from "../positions.ts";
import type { Finding, Rule, RuleInput } from "../rule.ts";
import { allEntries } from "./shape.ts";
import { jsonSchemaOf, walk } from "./walk.ts";

/** A source can be opened, or says why it cannot. */
export const sourceUrl: Rule = function* ({ records }) {
  for (const { document, path, value } of records.sources) {
    if (!value || (value.url === undefined) !== (value.noUrl === undefined)) continue;
    const message = value.url ? `${value.id} has url and noUrl` : `${value.id} has neither url nor noUrl`;
    const expected =
      '"url": "https://…", or the reason why there is none, as "noUrl": "Printed only, not online."';
    yield { document, path: [...path, "id"], message, expected };
  }
};

/** Parts of an address that follow its reader and lead to the same page without them. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|mc_[ce]id|mkt_tok|_ga|_hs\w+|ref_src|ref_url|xtor|ocid|cmpid|smid|spm|guce_\w+|guccounter|__twitter_impression|share_id|sfnsn)$/i;

/** Addresses stand without what only tells where their reader came from. */
export const tracking: Rule = function* (input) {
  for (const { at, url } of addresses(input)) {
    if (!URL.canParse(url)) continue;
    const [clean, found] = withoutTracking(new URL(url));
    if (found.length === 0) continue;
    yield { ...at, message: `the address carries ${found.join(", ")}`, expected: `"${clean}"` };
  }
};

const WIKIS = /(?:^|\.)(?:wikipedia\.org|wikiwand\.com|enwikipedia\.net|knowpia\.com|dbpedia\.org)$/i;
const BLOGS =
  /(?:^|\.)(?:wordpress\.com|blogspot\.[a-z.]+|blogger\.com|medium\.com|substack\.com|tumblr\.com|livejournal\.com|typepad\.com|over-blog\.com)$/i;

/** Wikipedia and blogs lead to a source and never stand for one. */
export const sourceType: Rule = function* ({ records }) {
  for (const { document, path, value } of records.sources) {
    const expected = value && typeFor(value);
    if (!value || !expected || expected.includes(value.sourceType)) continue;
    const at = { document, path: [...path, "sourceType"] };
    const message = `${value.id} has the sourceType ${value.sourceType}`;
    const choice = expected.map((type) => `"sourceType": "${type}"`).join(" or ");
    const reprint = expected.length > 1 ? "; for a reprint its publisher, and the blog as carrier" : "";
    yield { ...at, message, expected: choice + reprint };
  }
};

/** A place in a source is noted by somebody who read it there. */
export const locator: Rule = function* ({ records, known }) {
  const entries = [...records.incidents, ...records.vocabularies];
  for (const { document, path, raw, schema } of entries) {
    if (!document.text.includes('"locator"')) continue;
    const hasLocator = (value: unknown) => member(value, "locator") !== undefined;
    for (const { value, path: inside } of walk(raw, jsonSchemaOf(schema), hasLocator)) {
      const source = member(value, "source");
      if (typeof source !== "string") continue;
      if (known.sourceOf.get(source)?.checked.how !== "secondary") continue;
      yield {
        document,
        path: [...path, ...inside, "locator"],
        message: `a locator in ${source}, which is known at second hand`,
        expected: 'no locator, until the page was read ("checked": {"how": "read" or "excerpt"})',
      };
    }
  }
};

function* addresses({ records }: RuleInput): Iterable<{
  at: Pick<Finding, "document" | "path">;
  url: string;
}> {
  for (const { document, path, raw } of allEntries(records)) {
    for (const { url, inside } of addressesIn(raw, []))
      yield { at: { document, path: [...path, ...inside] }, url };
  }
}

function* addressesIn(value: unknown, inside: Path): Iterable<{ url: string; inside: Path }> {
  if (typeof value !== "object" || value === null) return;
  for (const key of Object.keys(value)) {
    const inner = member(value, key);
    const path = [...inside, Array.isArray(value) ? Number(key) : key];
    if (typeof inner === "string" && /^(?:url|archiveUrl)$/.test(key)) yield { url: inner, inside: path };
    else yield* addressesIn(inner, path);
  }
}

/** The address as it should stand, and the names of what was taken away. */
function withoutTracking(url: URL): [clean: string, found: string[]] {
  const found = [...new Set([...url.searchParams.keys()])].filter((key) => TRACKING.test(key));
  for (const key of found) url.searchParams.delete(key);
  if (/^#(?:xtor|utm_\w+)=/i.test(url.hash)) {
    found.push(url.hash.slice(1).split("=")[0] ?? "");
    url.hash = "";
  }
  return [url.href, found];
}

/** null: any. What a blog only reprints is its publisher's, and the blog its carrier. */
function typeFor({ url, publisher, carrier }: Source): readonly Source["sourceType"][] | null {
  const host = url && URL.canParse(url) ? new URL(url).hostname : "";
  if (WIKIS.test(host) || /wikipedia/i.test(`${publisher} ${carrier}`)) return ["tertiary"];
  return BLOGS.test(host) && !carrier ? ["blog", "tertiary"] : null;
}
