import type { Drawn } from "./drawn.ts";

const SVG = "http://www.w3.org/2000/svg";

/** A drawing as elements of a page; nothing is ever read as HTML. */
export function toDom({ tag, attributes, children }: Drawn, document: Document): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(...children.map((child) => (typeof child === "string" ? child : toDom(child, document))));
  return element;
}
