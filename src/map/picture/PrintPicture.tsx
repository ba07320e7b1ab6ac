import { useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";
import { useLocale } from "../../i18n/locale.ts";
import { classLook } from "../../ui/glyphs.ts";
import { Drawing } from "../drawing/Drawing.tsx";
import { type Drawn, drawn } from "../drawing/drawn.ts";
import { currentPicture, type ShownState } from "./currentPicture.ts";
import type { ReadJson } from "./groundFetcher.ts";
import { paint } from "./paint.ts";
import { PAINT_COLOURS } from "./paintColours.ts";
import { pictureDrawing } from "./pictureDrawing.ts";
import type { PosterWords } from "./posterWords.ts";

/** As wide as a page of A4 between its margins, in CSS pixels; shown as wide as the paper lets it be. */
export const PRINT_SIZE = { width: 720, height: 430 };

/** The map on paper: what it shows now, in the light colours. */
export function PrintPicture({ state }: { readonly state: ShownState }) {
  const locale = useLocale();
  const [picture, setPicture] = useState<Drawn | null>(null);
  useLayoutEffect(() => {
    let isWanted = true;
    void currentPicture(state, PRINT_SIZE, { locale, read: readAtOnce }).then((input) => {
      const drawing = paint(pictureDrawing(input, "print"), PAINT_COLOURS.light);
      // The paper does not wait for the next task.
      if (isWanted) flushSync(() => setPicture(drawing));
    });
    return () => {
      isWanted = false;
    };
  }, [state, locale]);
  if (picture === null) return null;
  return (
    <svg
      className="print-map"
      viewBox={`0 0 ${PRINT_SIZE.width} ${PRINT_SIZE.height}`}
      role="img"
      aria-label={locale.messages.printing.picture}
    >
      <Drawing of={picture} />
    </svg>
  );
}

/** The families that occur, and what circles tell. */
export function PrintLegend({ words: { classes, circles } }: { readonly words: PosterWords }) {
  return (
    <>
      <ul className="print-legend">
        {classes.map(({ number, name }) => {
          const { shape, className } = classLook(number);
          const path = drawn("path", { class: `mark-shape ${className}`, d: shape });
          return (
            <li key={number}>
              <svg viewBox="0 0 24 24" width={12} height={12} aria-hidden="true">
                <Drawing of={paint(path, PAINT_COLOURS.light)} />
              </svg>{" "}
              <span dir="auto">{name}</span>
            </li>
          );
        })}
      </ul>
      {circles && <p>{circles.heading}</p>}
    </>
  );
}

/**
 * Reads a file of the base map before the browser goes on to print, which waits for nothing that comes later: this is
 * the one request that stops the page, when the reader has asked for paper and nothing else. The promise is settled.
 */
const readAtOnce: ReadJson = (path) => {
  try {
    const request = new XMLHttpRequest();
    request.open("GET", new URL(`basemap/${path}`, document.baseURI), false);
    request.send();
    return Promise.resolve(request.status === 200 ? JSON.parse(request.responseText) : null);
  } catch {
    return Promise.resolve(null);
  }
};
