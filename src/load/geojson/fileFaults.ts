import type { Problem, ProblemReason } from "../../domain/dataset.ts";
import { Refusal } from "../refusal.ts";
import type { ByteWindow } from "./byteWindow.ts";

/** What is wrong with a file as a whole, although its rows are read; or so wrong that they are not. */
export class FileFaults {
  readonly problems: Problem[] = [];
  readonly #file: string;
  readonly #window: ByteWindow;
  readonly #said = new Set<string>();

  constructor(file: string, window: ByteWindow) {
    this.#file = file;
    this.#window = window;
  }

  say(reason: ProblemReason, line: number, detail?: string): void {
    this.problems.push({ file: this.#file, reason, line, ...(detail !== undefined && { detail }) });
  }

  /** Where the window is; a second time it says nothing new. */
  sayOnce(reason: ProblemReason, detail?: string): void {
    const key = `${reason} ${detail ?? ""}`;
    if (this.#said.has(key)) return;
    this.#said.add(key);
    this.say(reason, this.#window.line, detail);
  }

  /** It was read as something that it is not. */
  forget(): void {
    this.problems.length = 0;
    this.#said.clear();
  }

  refusal(reason: ProblemReason, detail?: string): Refusal {
    return new Refusal({ file: this.#file, reason, ...(detail !== undefined && { detail }) });
  }

  /** @param at where the file stops being what it should be */
  refusalAt(reason: ProblemReason, at: number): Refusal {
    const column = this.#window.columnAt(at);
    const line = this.#window.lineAt(Math.max(at, this.#window.at));
    return new Refusal({ file: this.#file, reason, line, ...(column !== null && { column }) });
  }
}
