import { useLocale } from "../i18n/locale.ts";
import { ExternalLink } from "../ui/ExternalLink.tsx";
import { externalUrl } from "../ui/externalUrl.ts";
import { contact } from "./contact.ts";
import { Section } from "./Section.tsx";

/** What names of countries and places stand for, and what not. */
export function BordersSection() {
  const { borders, bordersMore } = useLocale().messages.about;
  return (
    <Section name="borders">
      <p>{borders}</p>
      <p>{bordersMore.kosovo}</p>
      <p>{bordersMore.names}</p>
    </Section>
  );
}

/** The published files. */
export function FilesSection() {
  const { files, download } = useLocale().messages.about;
  return (
    <Section name="files">
      <p>{download.lead}</p>
      <table className="about-table about-files">
        <caption className="visually-hidden">{files}</caption>
        <thead>
          <tr>
            <th scope="col">{download.file}</th>
            <th scope="col">{download.holds}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(download.list).map(([file, holds]) => (
            <tr key={file}>
              <th scope="row">
                <a href={`data/${file}`}>{file}</a>
              </th>
              <td>{holds}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** What the page does with what a reader does. */
export function PrivacySection() {
  const { privacy } = useLocale().messages.about;
  return (
    <Section name="privacy">
      <p>{privacy.nothing}</p>
      <p>{privacy.ownFiles}</p>
      <p>{privacy.limits}</p>
    </Section>
  );
}

/** Where corrections go. */
export function ContactSection() {
  const { contact: words } = useLocale().messages.about;
  return (
    <Section name="contact">
      {contact === null ? (
        <>
          <p>
            <strong>{words.none}</strong>
          </p>
          <p>{words.noneNote}</p>
        </>
      ) : (
        <>
          <p>{words.write}</p>
          <p>
            <ContactLink {...contact} />
          </p>
        </>
      )}
    </Section>
  );
}

/** A page, or an address to write to; anything else stays text. */
function ContactLink({ href, text }: { readonly href: string; readonly text: string }) {
  if (externalUrl(href) !== null) return <ExternalLink href={href} label={text} />;
  return /^mailto:[^\s@]+@[^\s@]+$/.test(href) ? <a href={href}>{text}</a> : <span>{text}</span>;
}
