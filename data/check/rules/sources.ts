import type { Rule } from "../rule.ts";

/** A source can be opened, or says why it cannot. */
export const sourceUrl: Rule = function* ({ records }) {
  for (const { document, path, value } of records.sources) {
    if (!value || (value.url === undefined) !== (value.noUrl === undefined)) continue;
    const message = value.url ? `${value.id} has url and noUrl` : `${value.id} has neither url nor noUrl`;
    yield { document, path: [...path, "id"], message, expected: "url, or noUrl with the reason" };
  }
};
