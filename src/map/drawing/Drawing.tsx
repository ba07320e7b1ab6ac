import { createElement, type ReactElement } from "react";
import type { Drawn } from "./drawn.ts";

/** A drawing as elements of React. */
export function Drawing({ of: { tag, attributes, children } }: { readonly of: Drawn }): ReactElement {
  const inner = children.map((child, index) =>
    // Drawings are made anew as a whole: a child is its place.
    // biome-ignore lint/suspicious/noArrayIndexKey: nothing in a drawing keeps a state
    typeof child === "string" ? child : <Drawing key={index} of={child} />,
  );
  return createElement(tag, properties(attributes), ...inner);
}

/** React names a few attributes of SVG in its own way. */
function properties(attributes: Drawn["attributes"]): Record<string, string | number | undefined> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name === "class" ? "className" : camel(name), value]),
  );
}

const camel = (name: string): string =>
  name.startsWith("data-") || name.startsWith("aria-")
    ? name
    : name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
