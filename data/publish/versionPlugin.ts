import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Connect, Plugin } from "vite";
import {
  FACILITIES_FILE,
  fileOfVersion,
  INCIDENTS_FILE,
  SOURCES_FILE,
  VOCABULARY_FILE,
} from "../../src/load/files.ts";
import { IDS_FILE } from "../../src/load/retiredIds.ts";
import { PICTURE_MORE, PICTURE_ROWS, PICTURE_TEXTS } from "../../src/map/picture/pictureFiles.ts";
import { siteFacts, textIn } from "./siteFacts.ts";

/** What the atlas reads of a dataset. Tables and descriptions for other programs stand beside the newest data alone. */
const READ_BY_THE_ATLAS = [
  INCIDENTS_FILE,
  FACILITIES_FILE,
  SOURCES_FILE,
  VOCABULARY_FILE,
  IDS_FILE,
  ...[PICTURE_ROWS, PICTURE_MORE, PICTURE_TEXTS].map((file) => `data/${file}`),
];

/**
 * Publishes the data a second time below `data/v/<version>/`, where a link with `v=<version>` finds it after the data
 * have changed: static hosts know no links between files, so it is a copy. Builds with `--keep` carry the earlier ones.
 */
export function versionPlugin({ folder = "data" }: { readonly folder?: string } = {}): Plugin {
  return {
    name: "atlas-version",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        if (this.environment.config.consumer !== "client") return;
        const { version } = siteFacts(bundle);
        if (!isVersion(version))
          this.error(`The data have the version "${version}": expected one like 1.2.0`);
        for (const path of READ_BY_THE_ATLAS) {
          const fileName = fileOfVersion(path, version);
          this.emitFile({ type: "asset", fileName, source: textIn(bundle, path) });
        }
      },
    },
    configureServer({ config, middlewares }) {
      middlewares.use(asPresentData(() => versionIn(join(config.root, folder, "metadata.json"))));
    },
  };
}

/** It is a folder's name and part of an address: nothing that an address would have to escape. */
function isVersion(version: string): boolean {
  return /^\d[\w.-]*$/.test(version);
}

/** While developing the present version is the present data; there are no others. */
function asPresentData(version: () => string | null): Connect.NextHandleFunction {
  return (request, _response, next) => {
    if (request.url?.includes("/data/v/"))
      request.url = request.url.replace(`/data/v/${version()}/`, "/data/");
    next();
  };
}

/** null: the dataset keeps its version elsewhere. */
function versionIn(file: string): string | null {
  if (!existsSync(file)) return null;
  const { version }: { readonly version: string } = JSON.parse(readFileSync(file, "utf8"));
  return version;
}
