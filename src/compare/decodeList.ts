/** A file's text, and the encoding it was read in (WHATWG Encoding). */
export interface DecodedList {
  readonly text: string;
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
}

/** By its byte order mark, else UTF-8; what is not valid UTF-8 was saved by an older spreadsheet. */
export function decodeList(bytes: Uint8Array): DecodedList {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, "utf-16be");
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return decoded(bytes, "windows-1252");
  }
}

function decoded(bytes: Uint8Array, encoding: DecodedList["encoding"]): DecodedList {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}
