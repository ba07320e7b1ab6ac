const names = new Intl.DisplayNames("en", { type: "region", fallback: "code" });

/** English name of an ISO 3166-1 alpha-2 code, for the text search; of anything else itself. */
export function countryName(code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
