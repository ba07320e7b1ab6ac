import { ICONS, type IconName } from "./icons.ts";

/** A sign beside or instead of a word; the word is the name, so the sign is hidden. @param size CSS pixels */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg className={`icon icon-${name}`} viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      <path d={ICONS[name]} />
    </svg>
  );
}
