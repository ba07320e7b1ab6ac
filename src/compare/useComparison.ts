import { useRef, useState } from "react";
import { useLocale } from "../i18n/locale.ts";
import type { Row } from "../query/answer.ts";
import type { Query } from "../query/query.ts";
import { type ChosenList, type Compared, chooseList, compareList, type Scope } from "./compareSession.ts";
import { createCountryNames } from "./countryNames.ts";
import type { Trouble } from "./ListFile.tsx";
import type { ListColumns } from "./listColumns.ts";

interface Session {
  readonly list: ChosenList | null;
  readonly trouble: Trouble | null;
  readonly scope: Scope;
  readonly compared: Compared | null;
  readonly failed: boolean;
  /** Grows when a file came or a comparison was made. */
  readonly round: number;
}

/** Kept while the page is open: whoever goes to a record and comes back finds the comparison again. */
let remembered: Session = {
  list: null,
  trouble: null,
  scope: "all",
  compared: null,
  failed: false,
  round: 0,
};

const englishNames = new Intl.DisplayNames("en", { type: "region" });

/** What was chosen and found so far. A change of any choice drops what was found with the other. */
export function useComparison() {
  const { region } = useLocale();
  const [session, setSession] = useState(remembered);
  const [doing, setDoing] = useState<"reading" | "comparing" | null>(null);
  const run = useRef(0);
  const keep = (change: Partial<Session>): void => {
    remembered = { ...remembered, compared: null, failed: false, ...change };
    setSession(remembered);
  };
  /** Does one thing at a time: what was begun later is wanted, and the result of the other is dropped. */
  const only = async <Result>(
    what: "reading" | "comparing",
    work: Promise<Result>,
  ): Promise<Result | null> => {
    const mine = ++run.current;
    setDoing(what);
    const result = await work;
    if (mine !== run.current) return null;
    setDoing(null);
    return result;
  };
  const choose = async (file: File): Promise<void> => {
    const chosen = await only("reading", chooseList(file));
    if (chosen === null) return;
    const { round } = remembered;
    if (typeof chosen === "string") keep({ list: null, trouble: chosen });
    else keep({ list: chosen, trouble: null, round: round + 1 });
  };
  const compare = async (list: ChosenList, query: Query, rows: readonly Row[]): Promise<void> => {
    const names = createCountryNames([region, (code) => englishNames.of(code) ?? code]);
    const work = compareList(list, names, query, rows).catch(() => "failed" as const);
    const compared = await only("comparing", work);
    if (compared === "failed") keep({ failed: true });
    else if (compared !== null) keep({ compared, round: remembered.round + 1 });
  };
  return {
    ...session,
    doing,
    choose,
    compare,
    setScope: (scope: Scope): void => keep({ scope }),
    setColumns: (list: ChosenList, columns: ListColumns): void => keep({ list: { ...list, columns } }),
  };
}
