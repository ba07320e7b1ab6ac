import type { PublishedIncident } from "../domain/schema.ts";
import { useLocale } from "../i18n/locale.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { RecordLinks } from "./RecordLinks.tsx";

/** What a record is part of, and what is recorded as part of it. */
export function RelatedRecords({ record }: { readonly record: PublishedIncident }) {
  const { messages } = useLocale();
  const dataset = useAtlas((state) => state.query?.dataset);
  if (dataset === undefined) return null;
  const all = [...dataset.incidents, ...dataset.campaigns].map(({ feature }) => feature.properties);
  return (
    <>
      <RecordLinks heading={messages.detail.partOf} records={all.filter(({ id }) => id === record.parent)} />
      <RecordLinks
        heading={messages.detail.contains}
        records={all.filter(({ parent }) => parent === record.id)}
      />
    </>
  );
}
