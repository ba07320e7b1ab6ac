/** What may stand at the top of the repository. Names that begin with a dot are configuration. */
const ALLOWED: readonly RegExp[] = [
  /^\./,
  /^(src|data|public|tests|docs)$/,
  /^index\.html$/,
  /^package(-lock)?\.json$/,
  /^(vite|playwright)\.[a-z]+\.ts$/,
  /^tsconfig(\.[a-z]+)?\.json$/,
  /^biome\.json$/,
  /^[A-Z]+\.md$/,
  /^(LICENSE|CITATION\.cff)$/,
  /** Made by the commands, and ignored by git. */
  /^(node_modules|dist|test-results|playwright-report|coverage)$/,
];

/** The names at the top that are neither a part of the project, nor a document, nor configuration. */
export function topLevelProblems(names: readonly string[]): string[] {
  return names
    .filter((name) => !ALLOWED.some((pattern) => pattern.test(name)))
    .map((name) => `${name}: the top level holds src, data, public, tests, documents and configuration`);
}
