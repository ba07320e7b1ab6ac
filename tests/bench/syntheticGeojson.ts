import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { COUNTED_TYPES } from "../../src/domain/vocabulary.ts";
import { randomFrom } from "./synthetic.ts";

const TOWNS = 20_000;
const DAYS = 30 * 365;
const FIRST_DAY = Date.UTC(1995, 0, 1);
const DAY_MS = 86_400_000;
const FEATURES_PER_CHUNK = 2_000;

/** Made-up events as a GeoJSON FeatureCollection, about 214 bytes each, in chunks of text. */
export function* syntheticGeojson(count: number, seed: number): Generator<string> {
  const random = randomFrom(seed);
  const towns = Array.from({ length: TOWNS }, () => [random() * 340 - 170, random() * 120 - 50] as const);
  yield '{"type":"FeatureCollection","features":[\n';
  for (let from = 0; from < count; from += FEATURES_PER_CHUNK) {
    const rows = Math.min(FEATURES_PER_CHUNK, count - from);
    const features = Array.from({ length: rows }, (_, index) => featureText(from + index, towns, random));
    yield `${from === 0 ? "" : ",\n"}${features.join(",\n")}`;
  }
  yield "\n]}\n";
}

/** Few towns have most of the events, as in life. */
function featureText(
  row: number,
  towns: readonly (readonly [number, number])[],
  random: () => number,
): string {
  const [lon, lat] = towns[Math.floor(random() ** 3 * TOWNS)] ?? [0, 0];
  const day = new Date(FIRST_DAY + Math.floor(random() * DAYS) * DAY_MS).toISOString().slice(0, 10);
  const date = random() < 0.15 ? day.slice(0, 7) : day;
  const type = COUNTED_TYPES[Math.floor(random() ** 2 * COUNTED_TYPES.length)] ?? "riot";
  const near = (degrees: number): string => (degrees + (random() - 0.5) / 20).toFixed(5);
  return `{"type":"Feature","id":"e-${row}","geometry":{"type":"Point","coordinates":[${near(lon)},${near(lat)}]},"properties":{"date":"${date}","type":"${type}","title":"Made-up event number ${row}","note":"nothing here"}}`;
}

/** Writes chunks of text to a file, never more of it in memory than the file system takes. */
export async function writeChunks(path: string, chunks: Iterable<string>): Promise<void> {
  const file = createWriteStream(path);
  for (const chunk of chunks) if (!file.write(chunk)) await once(file, "drain");
  file.end();
  await once(file, "finish");
}
