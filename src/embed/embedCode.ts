import { escapedMarkup } from "./elementCode.ts";

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
 * keeps it. `loading="lazy"` costs a page nothing until it is near. The clipboard is not asked for: whatever can be
 * copied in the frame can be copied by hand, too.
 */
export function embedCode({ src, title, height, fullView, linkText }: Snippet): string {
  const attributes = [
    `src="${escapedMarkup(src)}"`,
    `title="${escapedMarkup(title)}"`,
    'width="100%"',
    `height="${height}"`,
    'loading="lazy"',
    'referrerpolicy="strict-origin-when-cross-origin"',
    'allow="fullscreen"',
    "allowfullscreen",
    'style="border:0"',
  ];
  return `<iframe ${attributes.join(" ")}><a href="${escapedMarkup(fullView)}">${escapedMarkup(linkText)}</a></iframe>`;
}
