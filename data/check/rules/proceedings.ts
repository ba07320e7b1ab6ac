import type { CuratedIncident } from "../../../src/domain/schema.ts";
import { ENDING_STEPS } from "../../../src/domain/vocabulary.ts";
import type { Rule } from "../rule.ts";
import { textsOf } from "./textsOf.ts";

/**
 * "Outcome not found, last checked on …" is said only where somebody looked: the day, and what was searched.
 * Without a day the page says that the outcome was not checked.
 */
export const proceedingsChecked: Rule = function* ({ records }) {
  for (const { document, path, value } of records.incidents) {
    const { proceedings = [], proceedingsChecked: day, proceedingsSearched } = value?.properties ?? {};
    const at = (field: string) => ({ document, path: [...path, "properties", field] });
    const isEnded = proceedings.some(({ step }) => ENDING_STEPS.has(step));
    if (day && !isEnded && !proceedingsSearched) {
      yield {
        ...at("proceedingsChecked"),
        message: `checked on ${day} without an outcome, and not said where`,
        expected:
          'what was searched, "proceedingsSearched": "Register of the court; press of …". Nobody searched: leave proceedingsChecked out',
      };
    }
    if (proceedingsSearched && !day) {
      yield {
        ...at("proceedingsSearched"),
        message: "what was searched, without the day",
        expected: 'the day, "proceedingsChecked": "YYYY-MM-DD"',
      };
    }
  }
};

const ACCUSING =
  /\b(?:accused|charged|indicted|suspected|suspects?|prosecuted|stands? trial|on trial|awaiting trial)\b/i;
const ALLEGED = /\balleg(?:ed|edly|ations?|es?)\b/i;

/** People who are accused are not said to have done it: the steps of the case stand beside it, or "alleged". */
export const accused: Rule = function* ({ records, known }) {
  for (const { document, path, value } of records.incidents) {
    if (!value || !isCase(value.properties) || (value.properties.proceedings ?? []).length > 0) continue;
    const texts = textsOf(value.properties);
    const charged = value.properties.claims.findIndex(
      ({ measure }) => known.groups.get(measure ?? "") === "charged",
    );
    const found = texts.find(({ text }) => ACCUSING.test(text));
    const isAlleged = texts.some(({ text }) => ALLEGED.test(text));
    if (charged === -1 && (!found || isAlleged)) continue;
    const inside = charged === -1 ? found?.path : ["claims", charged, "measure"];
    const word = ACCUSING.exec(found?.text ?? "")?.[0];
    yield {
      document,
      path: [...path, "properties", ...(inside ?? [])],
      message: `${charged === -1 ? `the word "${word}"` : "a figure of people charged"} without proceedings`,
      expected:
        'proceedings: [{"date", "body", "step": "charged", "source"}], and "alleged" in the text for what no court has found',
    };
  }
};

function isCase({ type, also }: CuratedIncident): boolean {
  return [type, ...also].some((code) => code === "legal" || code === "network");
}
