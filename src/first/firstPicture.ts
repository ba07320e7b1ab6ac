import { sentenceOf } from "../i18n/sentence.ts";
import type { Circles } from "../map/bubbles.ts";
import type { Size } from "../map/camera.ts";
import { drawn } from "../map/drawing/drawn.ts";
import { toDom } from "../map/drawing/toDom.ts";
import { cornersOf } from "../map/names/corners.ts";
import type { TownName } from "../map/names/names.ts";
import type { Ground } from "../map/picture/groundDrawing.ts";
import { finerGround, type ReadJson } from "../map/picture/groundFetcher.ts";
import { countryNamesOf, type PageData } from "../map/picture/pageData.ts";
import { pictureDrawing } from "../map/picture/pictureDrawing.ts";
import { pictureQuery } from "../map/picture/pictureQuery.ts";
import type { MoreRows, PictureRows, RowTexts } from "../map/picture/pictureRows.ts";
import { type StillScene, stillScene } from "../map/picture/stillScene.ts";
import { townsInView } from "../map/picture/townsInView.ts";
import { sceneLabels } from "../map/sceneLabels.ts";
import type { Naming } from "../map/sceneNames.ts";
import type { LinkState } from "../url/linkState.ts";
import { openInPicture, pictureFacilities } from "./pictureFacilities.ts";
import { type PictureLocale, pictureLocale } from "./pictureLocale.ts";

/** What a link's picture is made of. */
export interface FirstData {
  readonly page: PageData;
  readonly rows: PictureRows;
  readonly more: MoreRows | null;
  readonly texts: RowTexts | null;
  /** The world's own. */
  readonly ground: Ground;
}

/** The picture of a link: what it shows, in words and drawn. */
export class FirstPicture {
  readonly sentence: string;
  readonly shown: number;
  readonly #input: Parameters<typeof stillScene>[0];
  readonly #countries: ReturnType<typeof countryNamesOf>;
  readonly #data: FirstData;
  readonly #still: StillScene;

  constructor(data: FirstData, state: LinkState, size: Size) {
    const { page, rows, more, texts } = data;
    const locale = pictureLocale(page.words);
    const query = pictureQuery(rows, more, texts);
    const facilities = pictureFacilities(rows);
    const { filter, camera } = state;
    const selection = openInPicture(state.selection, more);
    this.#data = data;
    this.#countries = countryNamesOf(page.countries, locale.region);
    const compared = { circles: circlesOf(state, more), naming: namingOf(state, more, locale) };
    this.#input = {
      query,
      filter,
      camera,
      selection,
      facilities,
      size,
      labels: sceneLabels(locale),
      ...compared,
    };
    this.#still = stillScene(this.#input);
    const { answer } = this.#still;
    this.shown = answer.shown;
    this.sentence = sentenceOf(locale, filter, { ...answer, coverage: query.coverage });
  }

  /** With what is at hand. */
  draw(document: Document, ground: Ground = this.#data.ground, towns: readonly TownName[] = []): SVGElement {
    const { camera, scene } = this.#still;
    const { size } = this.#input;
    const countries = this.#countries;
    const attributes = {
      class: "picture",
      width: size.width,
      height: size.height,
      viewBox: `0 0 ${size.width} ${size.height}`,
      role: "img",
      "aria-label": this.sentence,
    };
    // The app's buttons come where they will be.
    const touch = matchMedia("(pointer: coarse)").matches;
    const corners = cornersOf(size, document.documentElement.dir === "rtl" ? "left" : "right", touch);
    const picture = pictureDrawing({ camera, size, ground, scene, countries, towns, corners }, "first");
    return toDom(drawn("svg", attributes, picture), document);
  }

  /** The finer ground and the towns of a close view; null where it needs none. */
  async closer(
    read: ReadJson,
  ): Promise<{ readonly ground: Ground; readonly towns: readonly TownName[] } | null> {
    const { camera } = this.#still;
    const { size } = this.#input;
    const [ground, towns] = await Promise.all([
      finerGround(camera, size, this.#data.page.squares, read),
      townsInView(camera, size, read),
    ]);
    return ground === null && towns.length === 0 ? null : { ground: ground ?? this.#data.ground, towns };
  }
}

function circlesOf({ size }: LinkState, more: MoreRows | null): Circles | null {
  if (size === "none" || more === null) return null;
  const { lows, wider } = more.figures[size];
  return lows.length === 0 ? null : { of: size, figures: { lows: new Map(lows), wider: new Map(wider) } };
}

function namingOf(
  { label }: LinkState,
  more: MoreRows | null,
  { messages, number }: PictureLocale,
): Naming | null {
  const rows = label.flatMap((id) => {
    const row = more?.ids.indexOf(id) ?? -1;
    const title = more?.titles[row];
    return title === undefined ? [] : [{ row, title }];
  });
  const words = (title: string, others: number): string =>
    others === 0 ? title : messages.map.titleMore(title, number(others));
  return rows.length === 0 ? null : { rows, words };
}
