import type { Drawn } from "./drawn.ts";

/** A drawing as XML text; whatever it says is escaped (XML 1.0 § 2.4). */
export function toMarkup({ tag, attributes, children }: Drawn): string {
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${escapedText(String(value))}"`],
  );
  const inner = children.map((child) => (typeof child === "string" ? escapedText(child) : toMarkup(child)));
  return `<${tag}${written.join("")}${inner.length === 0 ? "/>" : `>${inner.join("")}</${tag}>`}`;
}

const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Characters that XML has no way to write are left out. */
export function escapedText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
}
