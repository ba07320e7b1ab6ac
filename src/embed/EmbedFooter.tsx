import "./embed.css";
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
  return (
    <footer className="embed-footer">
      <span>
        {isAtlas && <>{embed.credit} · </>}
        {embed.data}
        {last !== undefined && <> · {embed.updated(formatPeriod(locale, last, last))}</>}
      </span>
      <a href={href} target="_blank" rel="noopener">
        {embed.fullMap}
      </a>
    </footer>
  );
}
