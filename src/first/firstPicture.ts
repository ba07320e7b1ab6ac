import { sentenceOf } from "../i18n/sentence.ts";
import type { Size } from "../map/camera.ts";
import { drawn } from "../map/drawing/drawn.ts";
import { toDom } from "../map/drawing/toDom.ts";
import type { TownName } from "../map/names/names.ts";
import { finerGround, type ReadJson } from "../map/picture/groundFetcher.ts";
import type { Ground } from "../map/picture/groundDrawing.ts";
import { countryNamesOf, type PageData } from "../map/picture/pageData.ts";
import { pictureDrawing } from "../map/picture/pictureDrawing.ts";
import { facilityKey, pictureQuery } from "../map/picture/pictureQuery.ts";
import type { MoreRows, PictureRows, RowTexts } from "../map/picture/pictureRows.ts";
import { type StillScene, stillScene } from "../map/picture/stillScene.ts";
import { townsInView } from "../map/picture/townsInView.ts";
import { sceneLabels } from "../map/sceneLabels.ts";
import type { LinkState } from "../url/linkState.ts";
import { pictureLocale } from "./pictureLocale.ts";

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
    const facilities = rows.facilities.map((coordinates, number) => ({
      geometry: { type: "Point" as const, coordinates: [...coordinates] as [number, number] },
      properties: { id: more?.facilities[number] ?? facilityKey(number) },
    }));
    const { filter, camera, selection } = state;
    this.#data = data;
    this.#countries = countryNamesOf(page.countries, locale.region);
    this.#input = { query, filter, camera, selection, facilities, size, labels: sceneLabels(locale) };
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
    const picture = pictureDrawing({ camera, size, ground, scene, countries, towns }, "first");
    return toDom(drawn("svg", attributes, picture), document);
  }

  /** The finer ground and the towns of a close view; null where it needs none. */
  async closer(read: ReadJson): Promise<{ readonly ground: Ground; readonly towns: readonly TownName[] } | null> {
    const { camera } = this.#still;
    const { size } = this.#input;
    const [ground, towns] = await Promise.all([
      finerGround(camera, size, this.#data.page.squares, read),
      townsInView(camera, size, read),
    ]);
    return ground === null && towns.length === 0 ? null : { ground: ground ?? this.#data.ground, towns };
  }
}
