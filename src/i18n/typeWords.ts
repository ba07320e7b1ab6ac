import { UNTYPED } from "../domain/imported.ts";
import { isIncidentType } from "../domain/vocabulary.ts";
import type { Messages } from "./locale.ts";

/** Name of a type: of ours in the reader's language, of a reader's own file as the file writes it. */
export function typeName(
  {
    messages,
  }: { readonly messages: { readonly vocabulary: Pick<Messages["vocabulary"], "types" | "untyped"> } },
  type: string,
): string {
  if (type === UNTYPED) return messages.vocabulary.untyped;
  return isIncidentType(type) ? messages.vocabulary.types[type] : type;
}
