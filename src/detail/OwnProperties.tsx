import { useLocale } from "../i18n/locale.ts";
import { ExternalLink } from "../ui/ExternalLink.tsx";
import { externalUrl } from "../ui/externalUrl.ts";
import { beginningOf } from "./ownText.ts";

/** A row may have as many properties as it likes. */
const MOST_PROPERTIES = 500;

/** The properties of a row as its file has them: text, and nothing but text. */
export function OwnProperties({ own }: { readonly own: ReadonlyMap<string, string> }) {
  const { messages, number } = useLocale();
  const { detail } = messages;
  const more = own.size - MOST_PROPERTIES;
  if (own.size === 0) return null;
  return (
    <section className="detail-section">
      <h3>{detail.own}</h3>
      <table className="detail-own">
        <tbody>
          {[...own].slice(0, MOST_PROPERTIES).map(([name, text]) => (
            <tr key={name}>
              <th scope="row" dir="auto">
                {beginningOf(name)}
              </th>
              <td>
                <OwnText text={text} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className="detail-note">{detail.moreProperties(number(more), more)}</p>}
    </section>
  );
}

function OwnText({ text }: { readonly text: string }) {
  const { messages, number } = useLocale();
  const shown = beginningOf(text);
  if (shown === text && externalUrl(text) !== null) return <ExternalLink href={text} label={text} />;
  return (
    <>
      <span dir="auto">{shown}</span>
      {shown !== text && (
        <span className="detail-note">
          {messages.detail.shortened(number(shown.length), number(text.length))}
        </span>
      )}
    </>
  );
}
