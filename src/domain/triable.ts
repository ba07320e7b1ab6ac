import { type Family, familyOf } from "./vocabulary.ts";

const FAMILIES: readonly (Family | null)[] = ["assault", "unrest", "inside"];

/** Whether a type of act is one that a court may have dealt with, so that its outcome is worth a look. */
export function isTriable(type: string): boolean {
  return type !== "campaign" && FAMILIES.includes(familyOf(type));
}
