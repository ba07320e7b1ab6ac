import type { Bounds } from "../../query/answer.ts";
import { boundsOf, type MapCamera, type Size } from "../camera.ts";
import { type Ground, joinedPaths } from "./groundDrawing.ts";
import {
  type GroundPaths,
  groundFile,
  hasSquare,
  type SquareBits,
  scaleFor,
  squaresOf,
} from "./groundFiles.ts";

/** Reads a JSON file below the folder `basemap/`; null where it cannot be had. */
export type ReadJson = (path: string) => Promise<unknown>;

/** The finer ground that a camera calls for; null where the world's own is fine enough, or some square is missing. */
export async function finerGround(
  camera: MapCamera,
  size: Size,
  bits: SquareBits,
  read: ReadJson,
): Promise<Ground | null> {
  const scale = scaleFor(camera.zoom);
  if (scale === null) return null;
  const bounds: Bounds = boundsOf(camera, size);
  const squares = squaresOf(scale, bounds).filter(([column, row]) => hasSquare(bits, scale, column, row));
  const files = await Promise.all(squares.map(([column, row]) => read(groundFile(scale, column, row))));
  if (files.includes(null)) return null;
  return { paths: joinedPaths(files.filter(isPaths)), size: scale.size, rim: "coast" };
}

function isPaths(content: unknown): content is GroundPaths {
  return typeof content === "object" && content !== null && "land" in content;
}
