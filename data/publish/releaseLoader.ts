import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { LOADER_VERSION } from "../../src/embed/loader/version.ts";
import { integrityOf, loaderText, RELEASES, type Releases } from "./embedPlugin.ts";

/** `npm run embed:release`: writes the loader as a release of its version. A release that is there stays as it is. */

const LIST = `${RELEASES}/releases.json`;
const file = `${RELEASES}/${LOADER_VERSION}.js`;

const text = await loaderText();
if (existsSync(file) && readFileSync(file, "utf8") !== text) {
  console.error(`${file} is released and the source says something else. Raise src/embed/loader/version.ts.`);
  process.exitCode = 1;
} else {
  const known: Releases = existsSync(LIST) ? JSON.parse(readFileSync(LIST, "utf8")) : {};
  writeFileSync(file, text);
  writeFileSync(LIST, `${JSON.stringify({ ...known, [LOADER_VERSION]: integrityOf(text) }, null, 2)}\n`);
  console.log(`${file}: ${integrityOf(text)}`);
}
