import type { DataFormat } from "./dataset.ts";

/** Under what terms the rows of a format stand, in our own words. */
export interface TableTerms {
  /** Name of the dataset as a sentence has it. */
  readonly dataset: string;
  /** Whom the rows belong to, and the page that says under what terms. */
  readonly owner: string;
  readonly url: string;
  /** Licence by its name, where there is one. */
  readonly licence: string | null;
  /** Rows stay out of an export unless the reader asks for them. */
  readonly restricted: boolean;
}

export const TERMS: Partial<Record<DataFormat, TableTerms>> = {
  acled: {
    dataset: "ACLED",
    owner: "ACLED",
    url: "https://acleddata.com",
    licence: null,
    restricted: true,
  },
  gtd: {
    dataset: "the Global Terrorism Database",
    owner:
      "National Consortium for the Study of Terrorism and Responses to Terrorism (START), University of Maryland",
    url: "https://www.start.umd.edu/gtd",
    licence: null,
    restricted: true,
  },
  ucdp: {
    dataset: "UCDP GED",
    owner: "Uppsala Conflict Data Program (UCDP)",
    url: "https://ucdp.uu.se",
    licence: "CC BY 4.0",
    restricted: false,
  },
};
