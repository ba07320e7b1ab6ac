import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { vocabulary } from "../../src/domain/schema.ts";
import { curatedSchemas, SCHEMA_FOLDER } from "./schemas.ts";

/* npm run data:schema    writes the JSON Schemas that editors complete and check the curated files by */

const words = vocabulary.parse(JSON.parse(readFileSync("data/vocabulary.json", "utf8")));
mkdirSync(SCHEMA_FOLDER, { recursive: true });
for (const [name, text] of curatedSchemas(words)) {
  writeFileSync(`${SCHEMA_FOLDER}/${name}`, text);
  console.log(`${SCHEMA_FOLDER}/${name}`);
}
