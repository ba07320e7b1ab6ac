import { facilityKey } from "../map/picture/pictureQuery.ts";
import type { MoreRows, PictureRows } from "../map/picture/pictureRows.ts";
import type { PlacedFacility } from "../map/sceneFacilities.ts";

/** The facilities of a picture, by the same keys by which its answer says at which of them something took place. */
export function pictureFacilities({ facilities }: PictureRows): PlacedFacility[] {
  return facilities.map(([lon, lat], number) => ({
    geometry: { type: "Point", coordinates: [lon, lat] },
    properties: { id: facilityKey(number) },
  }));
}

/** What is open, in a picture: a facility by its key there, all else by its own id. */
export function openInPicture(selection: string | null, more: MoreRows | null): string | null {
  const number = selection === null ? -1 : (more?.facilities.indexOf(selection) ?? -1);
  return number === -1 ? selection : facilityKey(number);
}
