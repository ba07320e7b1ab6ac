import { useEffect, useState } from "react";
import { PAGE_DATA } from "../picture/pageData.ts";
import { fetchedFiles, filesInPage, type StillFiles } from "./stillFiles.ts";

/** Without any file there is the sea, and all marks on it. */
const NO_FILES: StillFiles = {
  world: { land: "", coast: "", borders: "", disputed: "" },
  squares: { "50m": "", "10m": "" },
  countries: [],
};

/** The page's own part of it goes with the first picture, so it is read at once. */
let known: StillFiles | null = filesInPage(document, PAGE_DATA);

/** What pictures are drawn of; null while it is being fetched. */
export function useStillFiles(): StillFiles | null {
  const [files, setFiles] = useState(known);
  useEffect(() => {
    if (files !== null) return;
    let isOver = false;
    void fetchedFiles(readBasemap).then((found) => {
      known = found;
      if (!isOver) setFiles(found ?? NO_FILES);
    });
    return () => {
      isOver = true;
    };
  }, [files]);
  return files;
}

const reading = new Map<string, Promise<unknown>>();

/** A file below `basemap/`, each once; null where it cannot be had, and the next time it is asked for again. */
export function readBasemap(path: string): Promise<unknown> {
  const before = reading.get(path);
  if (before) return before;
  const now = fetchJson(path);
  reading.set(path, now);
  void now.then((content) => content === null && reading.delete(path));
  return now;
}

async function fetchJson(path: string): Promise<unknown> {
  try {
    const response = await fetch(new URL(`basemap/${path}`, document.baseURI));
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
