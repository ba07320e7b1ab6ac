import { PICTURE_MORE, PICTURE_ROWS, PICTURE_TEXTS } from "../map/picture/pictureFiles.ts";
import type { MoreRows, PictureRows, RowTexts } from "../map/picture/pictureRows.ts";
import type { Asked } from "./asksFor.ts";

/** A JSON file of the site; null where it cannot be had: the picture then shows what it can. */
export async function readJson(path: string, base: string): Promise<unknown> {
  try {
    const response = await fetch(new URL(path, base));
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

interface Rows {
  readonly rows: PictureRows;
  readonly more: MoreRows | null;
  readonly texts: RowTexts | null;
}

/** The rows that a link asks for; null where some cannot be had, and a picture of them would be another one. */
export async function readRows(
  { more, texts, version }: Asked,
  own: PictureRows,
  base: string,
): Promise<Rows | null> {
  const folder = version === null ? "data/" : `data/v/${encodeURIComponent(version)}/`;
  const read = (isAsked: boolean, file: string): Promise<unknown> =>
    isAsked ? readJson(folder + file, base) : Promise.resolve(undefined);
  const files = await Promise.all([
    read(version !== null, PICTURE_ROWS),
    read(more, PICTURE_MORE),
    read(texts, PICTURE_TEXTS),
  ]);
  if (files.includes(null)) return null;
  const [rows, moreRows, rowTexts] = files as [PictureRows?, MoreRows?, RowTexts?];
  return { rows: rows ?? own, more: moreRows ?? null, texts: rowTexts ?? null };
}
