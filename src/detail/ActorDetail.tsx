import { groups } from "d3-array";
import type { Actor } from "../domain/schema.ts";
import { useLocale } from "../i18n/locale.ts";
import { edtfWords } from "../i18n/recordWords.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { MoreRecords } from "./MoreRecords.tsx";
import { RecordLinks } from "./RecordLinks.tsx";
import { SourceRef } from "./SourceRef.tsx";
import { useRecords, useRowsWith } from "./useRecords.ts";

/** A group or body: its names, what it was affiliated with and who says so, its records by role. */
export function ActorDetail({ actor }: { readonly actor: Actor }) {
  const locale = useLocale();
  const { detail, vocabulary } = locale.messages;
  const dataset = useAtlas((state) => state.query?.dataset);
  const found = useRecords(useRowsWith("actors", actor.id));
  const parts = found.records.flatMap((record) =>
    record.actors.filter(({ id }) => id === actor.id).map(({ role }) => ({ role, record })),
  );
  const roles = [...new Set(parts.map(({ role }) => role))];
  return (
    <>
      <header className="detail-head">
        <h2 dir="auto">{actor.name}</h2>
      </header>
      <dl className="detail-facts">
        <dt>{detail.actorKind}</dt>
        <dd>{vocabulary.actorKinds[actor.kind]}</dd>
        {actor.altNames.length > 0 && (
          <>
            <dt>{detail.alsoKnownAs}</dt>
            <dd dir="auto">{actor.altNames.join(" · ")}</dd>
          </>
        )}
        {actor.affiliations.length > 0 && (
          <>
            <dt>{detail.actorAffiliations}</dt>
            <dd>
              {actor.affiliations.map(({ to, from, until, source, locator }) => (
                <p key={`${to} ${from}`}>
                  {dataset?.actors.get(to)?.name ?? to} {from && detail.since(edtfWords(locale, from))}{" "}
                  {until && detail.until(edtfWords(locale, until))}{" "}
                  <span className="detail-read">
                    <SourceRef id={source} locator={locator} />
                  </span>
                </p>
              ))}
            </dd>
          </>
        )}
      </dl>
      {groups(parts, ({ role }) => role).map(([role, members]) => (
        <RecordLinks
          key={role}
          heading={vocabulary.actorRoles[role]}
          records={members.map(({ record }) => record)}
        />
      ))}
      <MoreRecords of={found} filter={{ actor: [actor.id], role: roles }} />
    </>
  );
}
