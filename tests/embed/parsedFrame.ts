/** What stands in pasted HTML, as a browser reads it: a tag's attributes, unescaped. */
export type Attributes = Readonly<Record<string, string>>;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  quot: '"',
  lt: "<",
  gt: ">",
  "#038": "&",
  "#39": "'",
};

/** The ampersands, quotes and brackets that content systems write (HTML, "character references"). */
export function unescapedMarkup(text: string): string {
  return text.replace(/&(amp|quot|lt|gt|#038|#39);/g, (_, name: string) => ENTITIES[name] ?? "");
}

/** Attributes of every tag of a name. */
export function tagsIn(html: string, name: string): readonly Attributes[] {
  return [...html.matchAll(new RegExp(`<${name}((?:[^>"']|"[^"]*"|'[^']*')*)>`, "g"))].map(
    ([, inside = ""]) =>
      Object.fromEntries(
        [...inside.matchAll(/([a-z-]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g)].map(
          ([, key = "", double, single, bare]) => [key, unescapedMarkup(double ?? single ?? bare ?? "")],
        ),
      ),
  );
}

/** Of the one frame and the one link in a snippet. @throws where there are none or more */
export function parsedFrame(html: string): Readonly<Record<"src" | "title" | "href", string>> {
  const [frames, links] = [tagsIn(html, "iframe"), tagsIn(html, "a")];
  const [frame, link] = [frames[0], links[0]];
  if (frames.length !== 1 || links.length !== 1 || frame === undefined || link === undefined)
    throw new Error(`expected one frame and one link, got ${frames.length} and ${links.length}: ${html}`);
  const { src = "", title = "" } = frame;
  return { src, title, href: link.href ?? "" };
}
