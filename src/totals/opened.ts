import type { TotalName } from "../domain/totals.ts";

/** A record that was opened from a total. */
interface Opened {
  readonly name: TotalName;
  readonly id: string;
  /** All records of the total were listed, not only the first. */
  readonly all: boolean;
}

let opened: Opened | null = null;

export function rememberOpened(last: Opened): void {
  opened = last;
}

/** Where to lead back to when the record is closed (WCAG 2.4.3). */
export function lastOpened(): Opened | null {
  return opened;
}

/** It was led back to, and is so once only. */
export function forgetOpened(): void {
  opened = null;
}
