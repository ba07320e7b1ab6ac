import { posix } from "node:path";
import { type ESTree, parseSync, Visitor } from "vite";
import { lineAt, type SourceFile } from "./sourceFile.ts";

/** One file or package that a file takes something from, however it does it. */
export type Import = {
  readonly from: string;
  readonly line: number;
  /** As written. */
  readonly specifier: string;
  /** Nothing of it is left at run time. */
  readonly isType: boolean;
  /** The path from the top of the repository, for a file of ours; null for a package. */
  readonly target: string | null;
};

function resolve(from: string, specifier: string): string | null {
  if (!specifier.startsWith(".")) return null;
  return posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ""));
}

function isTypeOnly(kind: string | undefined, names: readonly { readonly importKind?: string }[]): boolean {
  return kind === "type" || (names.length > 0 && names.every((name) => name.importKind === "type"));
}

/** `new URL("./worker.ts", import.meta.url)`: how a worker is named. */
function urlOfModule(node: ESTree.NewExpression): string | undefined {
  const [first, second] = node.arguments;
  const isUrl = node.callee.type === "Identifier" && node.callee.name === "URL";
  const isHere = second?.type === "MemberExpression" && second.object.type === "MetaProperty";
  if (!isUrl || !isHere || first?.type !== "Literal") return undefined;
  return typeof first.value === "string" ? first.value : undefined;
}

/**
 * Every import of a TypeScript file: static, dynamic, re-export, type, `import()` type, worker URL.
 * A dynamic import of something computed has the specifier `(computed)`.
 */
export function importsOf({ path, text }: SourceFile): Import[] {
  const found: Import[] = [];
  const add = (specifier: string, offset: number, isType: boolean): void => {
    found.push({
      from: path,
      line: lineAt(text, offset),
      specifier,
      isType,
      target: resolve(path, specifier),
    });
  };
  const { program } = parseSync(path, text);
  new Visitor({
    ImportDeclaration: (node) => {
      const names = node.specifiers.map((name) => (name.type === "ImportSpecifier" ? name : {}));
      add(node.source.value, node.start, isTypeOnly(node.importKind, names));
    },
    ExportNamedDeclaration: (node) => {
      if (node.source) add(node.source.value, node.start, isTypeOnly(node.exportKind, []));
    },
    ExportAllDeclaration: (node) => add(node.source.value, node.start, node.exportKind === "type"),
    ImportExpression: (node) => {
      const { source } = node;
      const isText = source.type === "Literal" && typeof source.value === "string";
      add(isText ? String(source.value) : "(computed)", node.start, false);
    },
    TSImportType: (node) => add(String(node.source.value), node.start, true),
    NewExpression: (node) => {
      const specifier = urlOfModule(node);
      if (specifier !== undefined) add(specifier, node.start, false);
    },
  }).visit(program);
  return found;
}
