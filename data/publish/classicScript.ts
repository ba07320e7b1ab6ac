import { resolve } from "node:path";
import { build } from "vite";

/**
 * A script of ours as one text that any page may load without a module and without CORS: an opaque origin on a host
 * that sends no `Access-Control-Allow-Origin` runs nothing else.
 * @param entry path from the root of the project
 */
export async function bundleClassic(entry: string, root: string = process.cwd()): Promise<string> {
  const made = await build({
    root,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      write: false,
      target: "es2022",
      copyPublicDir: false,
      rolldownOptions: { input: resolve(root, entry), output: { format: "iife" } },
    },
  });
  const outputs = [made].flat().flatMap((result) => ("output" in result ? result.output : []));
  const [chunk, ...more] = outputs.filter((output) => output.type === "chunk");
  if (chunk === undefined || more.length > 0) throw new Error(`${entry}: expected one script`);
  return chunk.code;
}

/** A style sheet with all that it imports, as one text. */
export async function bundleStyle(entry: string, root: string = process.cwd()): Promise<string> {
  const made = await build({
    root,
    base: "./",
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      write: false,
      target: "es2022",
      assetsInlineLimit: 0,
      rolldownOptions: { input: resolve(root, entry) },
    },
  });
  const outputs = [made].flat().flatMap((result) => ("output" in result ? result.output : []));
  const styles = outputs.flatMap((output) =>
    output.type === "asset" && output.fileName.endsWith(".css") ? [output.source] : [],
  );
  const [style, ...more] = styles;
  if (typeof style !== "string" || more.length > 0) throw new Error(`${entry}: expected one style sheet`);
  return style;
}
