import { readFileSync } from "node:fs";

const FOLDER = new URL("../fixtures/load/", import.meta.url);

/** A fixture as the characters that stand in it, byte order mark included. */
export function fixture(name: string): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(fixtureBytes(name));
}

export function fixtureBytes(name: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(readFileSync(new URL(name, FOLDER)));
}
