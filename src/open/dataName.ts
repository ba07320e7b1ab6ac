import type { Locale } from "../i18n/locale.ts";
import type { DatasetRef } from "../store/datasetRef.ts";

/** How a dataset besides the atlas's own is called: by its files, or by where it came from. */
export function dataName({ messages, number }: Locale, dataset: DatasetRef, base: string): string {
  if (dataset.kind === "atlas") return messages.app.title;
  if (dataset.kind === "address") return addressName(dataset.url, base);
  const [first, ...more] = dataset.files;
  const name = first?.name ?? "";
  return more.length === 0 ? name : messages.app.manyFiles(name, number(more.length), more.length);
}

/** Host and path, without what identifies or asks; the host in the letters of its registration. */
export function addressName(url: string, base: string): string {
  if (!URL.canParse(url, base)) return url;
  const { host, pathname } = new URL(url, base);
  return host + pathname;
}
