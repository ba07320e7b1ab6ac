/** Whether the page stands inside another one; asking may be refused, and then it does. */
export function isFramed(): boolean {
  try {
    return globalThis.self !== globalThis.top;
  } catch {
    return true;
  }
}
