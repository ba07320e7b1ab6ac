import { useState } from "react";
import { useLocale } from "../i18n/locale.ts";
import { answerOf } from "../store/selectors.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { localFiles } from "../url/localFiles.ts";
import { Copies } from "./dialog/Copies.tsx";
import { type Choices, choicesFor, embedState, heightOf, valueIn } from "./dialog/choices.ts";
import "./dialog/dialog.css";
import { Preview } from "./dialog/Preview.tsx";
import { MOST_PERIODS, readPeriods, yearsOf } from "./dialog/periods.ts";
import { Settings } from "./dialog/Settings.tsx";
import { itemOf, seriesOf } from "./dialog/series.ts";
import { sharedView } from "./dialog/sharedView.ts";

/** Settings on one side, what comes of them on the other. They are the dialog's own: the page behind stays as it is. */
export function EmbedForm() {
  const locale = useLocale();
  const state = useAtlas((whole) => whole);
  const answer = useAtlas(answerOf);
  const shared = sharedView(state);
  const [choices, setChoices] = useState<Choices>(() => choicesFor(shared));
  const [shownItem, setShownItem] = useState(0);
  const { query } = state;
  if (query === null || answer === null) return null;
  const version =
    shared.dataset.kind === "atlas" ? (shared.v ?? query.dataset.metadata.version ?? null) : null;
  const embedded = embedState(shared, choices, { version, lang: shared.carried.lang ?? locale.tag });
  const wording = { query, locale, title: choices.title };
  const single = itemOf(embedded, wording);
  const periods =
    choices.series === "years"
      ? yearsOf(shared.filter, query.coverage)
      : readPeriods(choices.periods).periods;
  const series = choices.series === "none" ? [] : seriesOf(embedded, periods.slice(0, MOST_PERIODS), wording);
  const surroundings = {
    base: document.baseURI,
    height: valueIn(heightOf(choices)),
    shortLink: locale.messages.embed.fullMap,
  };
  const files = localFiles(shared);
  return (
    <div className="embed">
      <Settings
        choices={choices}
        onChange={(change) => setChoices((before) => ({ ...before, ...change }))}
        shared={shared}
        query={query}
        rows={answer.rows}
        title={itemOf(embedded, { ...wording, title: "" }).title}
        version={version}
        periods={periods}
      />
      <div className="embed-results">
        {files !== null && <p role="note">{locale.messages.ui.linkNeedsFile(locale.list(files))}</p>}
        <Preview
          items={series.length > 0 ? series : [single]}
          at={shownItem}
          onPick={setShownItem}
          surroundings={surroundings}
        />
        <Copies
          single={single}
          series={series}
          surroundings={surroundings}
          picture={{ title: choices.title.trim(), theme: choices.theme }}
        />
      </div>
    </div>
  );
}
