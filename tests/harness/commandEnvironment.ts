import { delimiter, join } from "node:path";

const BINARIES = join(import.meta.dirname, "../../node_modules/.bin");

/** `process.env` with the commands of the installed packages in front of PATH. */
export function commandEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${BINARIES}${delimiter}${process.env.PATH ?? ""}` };
}
