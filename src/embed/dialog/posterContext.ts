import { createContext } from "react";

/** Draws what the page shows now as a complete SVG document; the map's to give, so the layout hands it in. */
export type Poster = (options: {
  readonly width: number;
  readonly height: number;
  /** Empty: none. */
  readonly title: string;
  /** Left out: as the page has it. */
  readonly theme?: "light" | "dark";
}) => Promise<string>;

/** null: this page has no picture to give. */
export const PosterContext = createContext<Poster | null>(null);
