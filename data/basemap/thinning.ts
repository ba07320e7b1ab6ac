/** Which town is shown from which zoom on: at every zoom few names, and the right ones. */

export interface Candidate {
  lon: number;
  lat: number;
  weight: number;
  capital: boolean;
}

/** The first zoom at which towns are shown at all, and the last that thins them. */
const FIRST_ZOOM = 3;
const LAST_ZOOM = 12;

/** Half the width and height, in CSS pixels, of the ellipse that a town keeps free of smaller ones. */
const WIDE = { 3: [120, 80], 4: [110, 72], 5: [88, 54], 6: [86, 50] } as Record<number, number[] | undefined>;
const CLOSE = [84, 44];
/** Capitals stand closer together: two of them in one small region are both wanted. */
const CAPITAL = [34, 16];

/** A town that finds no room keeps smaller ones out of this share of its ellipse: no suburb in a city's stead. */
const HELD_SHARE = 0.6;

/** The least weight that is shown at a zoom where larger towns are near. */
const FLOORS: Record<number, number | undefined> = { 3: 2e6, 4: 3e5, 5: 6e4, 6: 1.5e4, 7: 4e3, 8: 1e3 };
/** From this zoom on a place below the floor is shown where nothing else is within this many pixels. */
const LONELY_ZOOM = 5;
const LONELY = [220, 160];

/**
 * The zoom from which each candidate is shown: the first at which no heavier one stands in its ellipse.
 * What is shown at a zoom is shown at every deeper one. What finds no room by zoom 12 gets 13.
 * @param candidates heaviest first
 */
export function townZooms(candidates: readonly Candidate[]): number[] {
  const zooms = candidates.map(() => LAST_ZOOM + 1);
  for (let zoom = FIRST_ZOOM; zoom <= LAST_ZOOM; zoom++) {
    const level = new Level(zoom);
    candidates.forEach((town, i) => {
      if ((zooms[i] ?? 0) < zoom) level.show(town);
    });
    candidates.forEach((town, i) => {
      if ((zooms[i] ?? 0) < zoom || !level.admits(town)) return;
      zooms[i] = zoom;
      level.show(town);
    });
  }
  return zooms;
}

/** What is shown at one zoom, and whether there is room for more. */
class Level {
  private zoom: number;
  private close: Neighbours;
  private held: Neighbours;
  private capitals = new Neighbours(CAPITAL);
  private lonely = new Neighbours(LONELY);

  constructor(zoom: number) {
    const radii = WIDE[zoom] ?? CLOSE;
    this.zoom = zoom;
    this.close = new Neighbours(radii);
    this.held = new Neighbours(radii.map((radius) => radius * HELD_SHARE));
  }

  show(town: Candidate): void {
    const point = project(town, this.zoom);
    for (const neighbours of [this.close, this.capitals, this.lonely]) neighbours.add(point);
  }

  admits(town: Candidate): boolean {
    const point = project(town, this.zoom);
    if ((town.capital ? this.capitals : this.close).has(point)) {
      this.held.add(point);
      return false;
    }
    if (!town.capital && this.held.has(point)) return false;
    if (town.weight >= (FLOORS[this.zoom] ?? 0)) return true;
    return this.zoom >= LONELY_ZOOM && !this.lonely.has(point);
  }
}

type Pixel = [x: number, y: number];

/** Web Mercator pixels, 512 per world at zoom 0. */
function project({ lon, lat }: Candidate, zoom: number): Pixel {
  const world = 512 * 2 ** zoom;
  const sine = Math.sin((Math.max(-85, Math.min(85, lat)) * Math.PI) / 180);
  return [((lon + 180) / 360) * world, (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * world];
}

/** Points in cells of one ellipse's size: whether one lies in the ellipse around another. */
class Neighbours {
  private cells = new Map<number, Pixel[]>();
  private radii: readonly number[];

  constructor(radii: readonly number[]) {
    this.radii = radii;
  }

  add(point: Pixel): void {
    const key = this.key(point, 0, 0);
    const cell = this.cells.get(key);
    if (cell) cell.push(point);
    else this.cells.set(key, [point]);
  }

  has(point: Pixel): boolean {
    for (let column = -1; column <= 1; column++) {
      for (let row = -1; row <= 1; row++) {
        if (this.cells.get(this.key(point, column, row))?.some((other) => this.within(point, other)))
          return true;
      }
    }
    return false;
  }

  private within(a: Pixel, b: Pixel): boolean {
    const [rx = 1, ry = 1] = this.radii;
    return ((a[0] - b[0]) / rx) ** 2 + ((a[1] - b[1]) / ry) ** 2 < 1;
  }

  private key([px, py]: Pixel, column: number, row: number): number {
    const [rx = 1, ry = 1] = this.radii;
    return (Math.floor(px / rx) + column) * 1e6 + Math.floor(py / ry) + row;
  }
}
