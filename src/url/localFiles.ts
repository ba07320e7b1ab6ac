import type { AtlasState } from "../store/store.ts";

/** Names of the files on this computer that a link can only name; null: a link opens everything by itself. */
export function localFiles({ dataset }: Pick<AtlasState, "dataset">): readonly string[] | null {
  return dataset.kind === "files" ? dataset.files.map(({ name }) => name) : null;
}
