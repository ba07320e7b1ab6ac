import "./about.css";
import { formatPeriod } from "../i18n/dates.ts";
import { useLocale } from "../i18n/locale.ts";
import { useAtlas } from "../store/useAtlas.ts";

const FILES = [
  "incidents.geojson",
  "facilities.geojson",
  "incidents.csv",
  "claims.csv",
  "sources.json",
  "vocabulary.json",
];

/** What is here and what is not, under which rules, from where, and whom to ask. */
export function AboutText() {
  const locale = useLocale();
  const { about } = locale.messages;
  const version = useAtlas((state) => state.query?.dataset.metadata.version);
  const last = useAtlas((state) => state.query?.coverage.to);
  return (
    <div className="about">
      <p>{about.what}</p>
      <p>{about.selection}</p>
      <p>{about.belongs}</p>
      <p>{about.notHere}</p>
      <p>{about.names}</p>
      <p>{about.links}</p>
      <p>{about.borders}</p>
      <p>{about.privacy}</p>
      <p>{about.licence}</p>
      <p>{about.basemap}</p>
      {version !== undefined && last !== undefined && (
        <p>{about.version(version, formatPeriod(locale, last, last))}</p>
      )}
      <h3>{about.files}</h3>
      <ul>
        {FILES.map((file) => (
          <li key={file}>
            <a href={`data/${file}`}>{file}</a>
          </li>
        ))}
      </ul>
      <h3>{about.contact}</h3>
      <p>{about.contactNote}</p>
    </div>
  );
}
