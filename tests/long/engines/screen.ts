import type { Readable } from "node:stream";
import { type OwnProcess, startProcess } from "./ownProcess.ts";

/** Environment that puts a window on our own X server, drawn in software. */
export type ScreenEnvironment = {
  readonly DISPLAY: string;
  readonly LIBGL_ALWAYS_SOFTWARE: "1";
  readonly GDK_BACKEND: "x11";
};

export type Screen = { readonly env: ScreenEnvironment; readonly stop: () => Promise<void> };

/** The first number that Xvfb writes to its third pipe is the display it took. */
function displayOf({ child }: OwnProcess): Promise<string> {
  const pipe = child.stdio[3] as Readable;
  return new Promise((resolve, reject) => {
    pipe.once("data", (chunk: Buffer) => resolve(chunk.toString().trim()));
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`Xvfb ended with ${code} before it had a display`)));
  });
}

/** Starts an X server without a screen, on the first display that is free. */
export async function startScreen(): Promise<Screen> {
  const args = ["-displayfd", "3", "-screen", "0", "1440x1000x24", "-nolisten", "tcp"];
  const xvfb = startProcess("Xvfb", args, {}, ["ignore", "ignore", "ignore", "pipe"]);
  const display = await displayOf(xvfb);
  return {
    env: { DISPLAY: `:${display}`, LIBGL_ALWAYS_SOFTWARE: "1", GDK_BACKEND: "x11" },
    stop: xvfb.stop,
  };
}
