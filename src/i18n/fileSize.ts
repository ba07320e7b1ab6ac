import type { Locale } from "./locale.ts";

const UNITS = ["kB", "MB", "GB"] as const;

/** A size for people: "1,234 bytes" below 10 kB, then in powers of a thousand with three digits or so. */
export function fileSize({ messages, number }: Locale, bytes: number): string {
  const { sizes } = messages.open;
  if (bytes < 10_000) return sizes.bytes(number(bytes), bytes);
  let value = bytes;
  for (const unit of UNITS) {
    value /= 1000;
    if (value < 1000 || unit === "GB")
      return sizes[unit](number(value < 10 ? Math.round(value * 10) / 10 : Math.round(value)));
  }
  return sizes.bytes(number(bytes), bytes);
}
