import type { PublishedIncident } from "../domain/schema.ts";
import { useLocale } from "../i18n/locale.ts";
import { shortened } from "../i18n/recordWords.ts";
import { typeName } from "../i18n/typeWords.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { TypeMark } from "../ui/TypeMark.tsx";

/** Code points. */
const LONGEST_TYPE = 60;

/** What it was, and its title. */
export function RecordHead({ record: { type, also, title } }: { readonly record: PublishedIncident }) {
  const locale = useLocale();
  const ownClass = useAtlas((state) => state.query?.classOf(type) ?? 0);
  const others = also
    .filter((other) => other !== type)
    .map((other) => shortened(typeName(locale, other), LONGEST_TYPE));
  return (
    <header className="detail-head">
      <p className="detail-type">
        <TypeMark type={type} ownClass={ownClass} size={24} />
        <span dir="auto">{shortened(typeName(locale, type), LONGEST_TYPE)}</span>
        {others.length > 0 && (
          <span className="detail-also">{locale.messages.detail.also(locale.list(others))}</span>
        )}
      </p>
      <h2 dir="auto">{title}</h2>
    </header>
  );
}
