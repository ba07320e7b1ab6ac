import "./embed.css";
import { useState } from "react";
import { formatPeriod } from "../i18n/dates.ts";
import { useLocale } from "../i18n/locale.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { linkTo, shareState } from "../url/link.ts";

/** Credit, how far the records reach, and the way to the full map with the same state. */
export function EmbedFooter() {
  const locale = useLocale();
  const { embed } = locale.messages;
  const href = useAtlas((state) =>
    linkTo({ ...shareState(state), embed: false }, { base: document.baseURI }),
  );
  // Data of others is not credited to the atlas; the bar above says where it comes from.
  const isAtlas = useAtlas(({ dataset }) => dataset.kind === "atlas");
  const last = useAtlas((state) => state.query?.coverage.to);
  const [clicked, setClicked] = useState(false);
  return (
    <footer className="embed-footer">
      <span>
        {isAtlas && <>{embed.credit} · </>}
        {embed.data}
        {last !== undefined && <> · {embed.updated(formatPeriod(locale, last, last))}</>}
      </span>
      {clicked && (
        <label className="embed-address">
          {embed.fullMapAt}
          <input
            className="field"
            readOnly
            dir="ltr"
            value={href}
            onFocus={(event) => event.target.select()}
          />
        </label>
      )}
      <a href={href} target="_blank" rel="noopener" onClick={() => setClicked(mayBeShut())}>
        {embed.fullMap}
      </a>
    </footer>
  );
}

/** A sandbox without `allow-popups` says nothing of a link that it shuts; only its opaque origin tells of it. */
const mayBeShut = (): boolean => globalThis.origin === "null";
