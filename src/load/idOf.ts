const LONGEST_ID = 80;

/** The id of whatever was read, where it has one. */
export function idOf(value: unknown): { readonly id?: string } {
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : null;
  return typeof id === "string" ? { id: id.slice(0, LONGEST_ID) } : {};
}
