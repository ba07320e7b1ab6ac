import "./embed.css";
import { useId, useState } from "react";
import { useLocale } from "../i18n/locale.ts";
import { sentenceOf } from "../i18n/sentence.ts";
import { answerOf } from "../store/selectors.ts";
import { atlas } from "../store/store.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { CopyField } from "../ui/CopyField.tsx";
import { linkTo, shareState } from "../url/link.ts";
import { localFiles } from "../url/localFiles.ts";
import { embedCode } from "./embedCode.ts";

const HEIGHT = { least: 250, usual: 520, most: 1000 };

/** The snippet for this view, and the link. */
export function EmbedForm() {
  const locale = useLocale();
  const { embed } = locale.messages;
  const query = useAtlas((state) => state.query);
  const answer = useAtlas(answerOf);
  const [height, setHeight] = useState<number>(HEIGHT.usual);
  const id = useId();
  if (query === null || answer === null) return null;
  const shared = shareState(atlas.getState());
  const base = document.baseURI;
  const fullView = linkTo({ ...shared, embed: false }, { base });
  const sentence = sentenceOf(locale, shared.filter, {
    shown: answer.counts.shown,
    countries: answer.countries,
    coverage: query.coverage,
    files: query.dataset.files?.length ?? 0,
  });
  const files = localFiles(shared);
  const code = embedCode({
    src: linkTo({ ...shared, embed: true }, { base }),
    title: embed.frameTitle(sentence),
    height,
    fullView,
    linkText: sentence,
  });
  return (
    <div className="embed">
      <p>{embed.note}</p>
      {files !== null && <p role="note">{locale.messages.ui.linkNeedsFile(locale.list(files))}</p>}
      <label htmlFor={id}>{embed.height}</label>
      <input
        className="field"
        id={id}
        type="number"
        min={HEIGHT.least}
        max={HEIGHT.most}
        step={10}
        value={height}
        onChange={(event) => setHeight(Math.max(0, Math.min(HEIGHT.most, event.target.valueAsNumber || 0)))}
        onBlur={() => setHeight((typed) => Math.max(HEIGHT.least, typed))}
      />
      <CopyField label={embed.snippet} text={code} rows={5} />
      <CopyField label={embed.link} text={fullView} />
    </div>
  );
}
