import "./compare.css";
import { useLocale } from "../i18n/locale.ts";
import { answerOf } from "../store/selectors.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { Button } from "../ui/Button.tsx";
import { MOST_RECORDS } from "./compareSession.ts";
import { ListChoices } from "./ListChoices.tsx";
import { ListFile } from "./ListFile.tsx";
import { MOST_DAYS, MOST_KM } from "./matchList.ts";
import { Results } from "./Results.tsx";
import { ScopeChoice } from "./ScopeChoice.tsx";
import { useComparison } from "./useComparison.ts";

/** A reader's list beside the records: choose a file, say what its columns are, see both and each alone. */
export function CompareView() {
  const { messages, number } = useLocale();
  const { compare } = messages;
  const session = useComparison();
  const query = useAtlas((state) => state.query);
  const answer = useAtlas(answerOf);
  if (query === null || answer === null) return null;
  const { list, scope, doing } = session;
  // Of another dataset than the one that is open now it says nothing.
  const compared = session.compared?.query === query ? session.compared : null;
  const shown = answer.rows;
  const isTooMuch = (scope === "all" ? query.size : shown.length) > MOST_RECORDS;
  const rows = (): number[] =>
    scope === "all" ? Array.from({ length: query.size }, (_, row) => row) : [...shown];
  return (
    <div className="compare">
      {list === null && <p>{compare.explanation}</p>}
      <p className="compare-note">{compare.rule(number(MOST_DAYS), number(MOST_KM))}</p>
      <ListFile list={list} trouble={session.trouble} onChoose={session.choose} />
      {list !== null && (
        <>
          <ListChoices
            key={session.round}
            list={list}
            open={compared === null}
            onChange={(columns) => session.setColumns(list, columns)}
          />
          <ScopeChoice scope={scope} all={query.size} shown={shown.length} onChange={session.setScope} />
          {isTooMuch && <p role="alert">{compare.tooManyRecords(number(MOST_RECORDS))}</p>}
          {compared === null && (
            <Button
              tone="strong"
              disabled={doing !== null || isTooMuch}
              onClick={() => void session.compare(list, query, rows())}
            >
              {compare.start}
            </Button>
          )}
        </>
      )}
      <p role="status" className="compare-status">
        {doing !== null && compare[doing]}
      </p>
      {session.failed && <p role="alert">{compare.failed}</p>}
      {list !== null && compared !== null && <Results list={list} compared={compared} />}
    </div>
  );
}
