import { CAMERA_KEYS } from "./cameraKeys.ts";
import { COMPARABLE_KEYS } from "./comparableKeys.ts";
import { FILTER_KEYS } from "./filterKeys.ts";
import { FORM_KEYS, ID_KEY } from "./formKeys.ts";
import type { LinkKey } from "./linkKey.ts";

/** The keys that change the picture of a link to the atlas's own data. */
export const PICTURE_KEYS: readonly LinkKey[] = [
  ...FILTER_KEYS,
  ID_KEY,
  ...CAMERA_KEYS,
  ...FORM_KEYS,
  ...COMPARABLE_KEYS,
];
