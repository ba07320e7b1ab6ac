import { dayNumber } from "../../src/domain/day.ts";
import { NO_FILTER } from "../../src/domain/filter.ts";
import { formatPeriod } from "../../src/i18n/dates.ts";
import { markLabels } from "../../src/i18n/en/markLabels.ts";
import { ENGLISH } from "../../src/i18n/locale.ts";
import { sentenceOf } from "../../src/i18n/sentence.ts";
import type { CountryEntry } from "../../src/map/basemap/files.ts";
import { drawn } from "../../src/map/drawing/drawn.ts";
import { marksDrawing } from "../../src/map/drawing/markDrawing.ts";
import { escapedText, toMarkup } from "../../src/map/drawing/toMarkup.ts";
import { groundDrawing, worldGround } from "../../src/map/picture/groundDrawing.ts";
import type { GroundPaths, SquareBits } from "../../src/map/picture/groundFiles.ts";
import { countryNamesOf, PAGE_DATA, type PageData } from "../../src/map/picture/pageData.ts";
import { namesDrawing } from "../../src/map/picture/pictureDrawing.ts";
import { facilityKey, pictureQuery } from "../../src/map/picture/pictureQuery.ts";
import type { PictureRows } from "../../src/map/picture/pictureRows.ts";
import { stillScene } from "../../src/map/picture/stillScene.ts";
import { sceneLabels } from "../../src/map/sceneLabels.ts";

/** What the first page is made of: files of the build. */
export interface FirstParts {
  readonly rows: PictureRows;
  readonly world: GroundPaths;
  readonly squares: SquareBits;
  readonly countries: readonly CountryEntry[];
}

/** The size that the picture without a script is drawn for; it is shown as large as the frame lets it be. */
const SIZE = { width: 720, height: 420 };

/** The parts of `index.html` that stand before any script runs, by the names of their places. */
export function firstPage({ rows, world, squares, countries }: FirstParts): Readonly<Record<string, string>> {
  const { app } = ENGLISH.messages;
  const data = pageData({ rows, squares, countries });
  const query = pictureQuery(rows, null, null);
  const facilities = rows.facilities.map((coordinates, number) => ({
    geometry: { type: "Point" as const, coordinates: [...coordinates] as [number, number] },
    properties: { id: facilityKey(number) },
  }));
  const labels = sceneLabels({ ...ENGLISH, messages: { map: markLabels } });
  const asked = { filter: NO_FILTER, camera: null, selection: null };
  const { camera, scene, answer } = stillScene({ query, ...asked, facilities, labels, size: SIZE });
  const sentence = sentenceOf(ENGLISH, NO_FILTER, { ...answer, coverage: query.coverage });
  const names = {
    camera,
    size: SIZE,
    scene,
    countries: countryNamesOf(data.countries, ENGLISH.region),
    towns: [],
  };
  const ground = groundDrawing(worldGround(world), camera, SIZE, "world");
  const updated =
    rows.updated === null ? "" : formatPeriod(ENGLISH, dayNumber(rows.updated), dayNumber(rows.updated));
  const day = (number: number): string => formatPeriod(ENGLISH, number, number);
  return {
    ground: toMarkup(drawn("svg", { class: "first-ground", "aria-hidden": "true", ...BOX }, ground)),
    data: `<script type="application/json" id="${PAGE_DATA}">${json(data)}</script>`,
    sentence: escapedText(sentence),
    marks: toMarkup(
      drawn(
        "svg",
        { role: "img", "aria-label": sentence, ...BOX },
        namesDrawing(names),
        drawn("g", { class: "map-marks" }, marksDrawing(scene)),
      ),
    ),
    facts:
      escapedText(app.firstCredit(day(query.coverage.to))) +
      `<span class="first-files"> · ${escapedText(app.firstVersion(updated, rows.version))}</span>`,
    links: [
      `<a id="first-link" href="./" target="_blank" rel="noopener">${escapedText(ENGLISH.messages.embed.fullMap)}</a>`,
      ...[
        ["data/incidents.geojson", app.firstGeojson],
        ["data/incidents.csv", app.firstCsv],
      ].map(
        ([href, words = ""]) =>
          `<span class="first-files"> · <a href="${href}">${escapedText(words)}</a></span>`,
      ),
    ].join(""),
  };
}

const BOX = { viewBox: `0 0 ${SIZE.width} ${SIZE.height}`, preserveAspectRatio: "xMidYMid meet" };

/** Nothing in it can end the element that it stands in (HTML § 4.12.1.3). */
const json = (value: object): string => JSON.stringify(value).replace(/</g, "\\u003c");

function pageData({ rows, squares, countries }: Omit<FirstParts, "world">): PageData {
  const { typeNouns, familyNouns, types, untyped } = ENGLISH.messages.vocabulary;
  return {
    rows,
    squares,
    countries: countries.flatMap(({ code, point: [lon, lat], minzoom, name }): PageData["countries"] =>
      minzoom === null
        ? []
        : [
            name === undefined
              ? [code, hundredths(lon), hundredths(lat), minzoom]
              : [code, hundredths(lon), hundredths(lat), minzoom, name],
          ],
    ),
    words: { typeNouns, familyNouns, types, untyped, regionNames: ENGLISH.messages.app.regionNames },
  };
}

/** Degrees: where a name stands need not be more exact than a kilometre. */
const hundredths = (degrees: number): number => Math.round(degrees * 100) / 100;
