import type { Poster } from "../embed/dialog/posterContext.ts";

/** The picture of what the page shows now: drawn by code that nobody else of the page needs. */
export const currentPicture: Poster = (options) =>
  import("../map/picture/currentPoster.ts").then(({ currentPoster }) => currentPoster(options));
