/** What a snippet needs to be told. */
export interface Snippet {
  /** Absolute address of the compact form. */
  readonly src: string;
  /** Says what the frame holds; read by screen readers. */
  readonly title: string;
  /** CSS pixels. */
  readonly height: number;
  /** Absolute address of the full view with the same state. */
  readonly fullView: string;
  readonly linkText: string;
}

/**
 * One `<iframe>` with a plain link inside for where frames are stripped: no script, so that every CMS
 * keeps it. `loading="lazy"` costs a page nothing until it is near.
 */
export function embedCode({ src, title, height, fullView, linkText }: Snippet): string {
  const attributes = [
    `src="${escaped(src)}"`,
    `title="${escaped(title)}"`,
    'width="100%"',
    `height="${height}"`,
    'loading="lazy"',
    'referrerpolicy="strict-origin-when-cross-origin"',
    'allow="fullscreen; clipboard-write"',
    "allowfullscreen",
    'style="border:0"',
  ];
  return `<iframe ${attributes.join(" ")}><a href="${escaped(fullView)}">${escaped(linkText)}</a></iframe>`;
}

/** Text inside an attribute or element (HTML, "escaping a string"). */
function escaped(text: string): string {
  return text.replace(
    /[&"<>]/g,
    (sign) => ({ "&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;" })[sign] ?? sign,
  );
}
