import { useLocale } from "../i18n/locale.ts";
import { externalUrl } from "./externalUrl.ts";
import { Icon } from "./Icon.tsx";
import "./parts.css";

interface ExternalLinkProps {
  readonly href: string;
  readonly label: string;
  /** Language of the label, where it is known (BCP 47). */
  readonly lang?: string | undefined;
}

/** A page of somebody else, its host always in sight. What is no web address stays plain text. */
export function ExternalLink({ href, label, lang }: ExternalLinkProps) {
  const { ui } = useLocale().messages;
  const url = externalUrl(href);
  if (url === null) {
    return (
      <span dir="auto" lang={lang}>
        {label}
      </span>
    );
  }
  return (
    <a className="external" href={url.href} target="_blank" rel="noopener noreferrer">
      <span dir="auto" lang={lang}>
        {label}
      </span>{" "}
      <span className="external-host">
        {ui.linkHost(url.host)}
        <Icon name="external" size={12} />
        <span className="visually-hidden"> {ui.newTab}</span>
      </span>
    </a>
  );
}
