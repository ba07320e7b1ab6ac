/**
 * Runs in the page before its first script: the map is not drawn, which in software takes longer than all else. For what
 * has nothing to do with it.
 */
export function withoutWebgl(): void {
  const original = HTMLCanvasElement.prototype.getContext;
  Object.defineProperty(HTMLCanvasElement.prototype, "getContext", {
    value(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind.startsWith("webgl") ? null : Reflect.apply(original, this, [kind, ...rest]);
    },
  });
}
