import { useMemo } from "react";
import type { Actor, PublishedIncident } from "../domain/schema.ts";
import { ACTOR_ROLES, type ActorRole, BASES } from "../domain/vocabulary.ts";
import { useLocale } from "../i18n/locale.ts";
import type { Row } from "../query/answer.ts";
import type { ActorPart } from "../query/rowsWith.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { Disclosure } from "../ui/Disclosure.tsx";
import { MoreRecords } from "./MoreRecords.tsx";
import { RecordHistory } from "./RecordHistory.tsx";
import { TimeStrip } from "./TimeStrip.tsx";
import { useRecords, useRowsWith } from "./useRecords.ts";

/** So many records may stand open at first. */
const FEW = 8;

/** The records that name an actor: over time, by how it is said, and by role. */
export function ActorRecords({ actor }: { readonly actor: Actor }) {
  const { messages, number } = useLocale();
  const { detail } = messages;
  const query = useAtlas((state) => state.query);
  const rows = useRowsWith("actors", actor.id);
  const found = useRecords(rows);
  const parts = useMemo(() => query?.partsOf(actor.id) ?? [], [query, actor.id]);
  const roles = ACTOR_ROLES.filter((role) => parts.some((part) => part.role === role));
  if (query === null) return null;
  return (
    <>
      <section className="detail-section">
        <h3>{detail.actorRecords(number(rows.length), rows.length)}</h3>
        {rows.length > 0 && <p className="detail-note">{detail.selection}</p>}
        <TimeStrip records={found.records} />
        <BasisTable parts={parts} />
      </section>
      {roles.map((role) => (
        <RoleRecords
          key={role}
          role={role}
          rows={rowsOf(parts, ({ role: other }) => other === role)}
          records={found.records}
          open={rows.length <= FEW}
        />
      ))}
      {roles.length > 0 && <p className="detail-note">{detail.rolesNote}</p>}
      <MoreRecords of={found} filter={{ actor: [actor.id], role: roles }} />
    </>
  );
}

function rowsOf(parts: readonly ActorPart[], isMeant: (part: ActorPart) => boolean): ReadonlySet<Row> {
  return new Set(parts.filter(isMeant).map(({ row }) => row));
}

interface RoleRecordsProps {
  readonly role: ActorRole;
  readonly rows: ReadonlySet<Row>;
  readonly records: readonly PublishedIncident[];
  readonly open: boolean;
}

function RoleRecords({ role, rows, records, open }: RoleRecordsProps) {
  const { messages, number } = useLocale();
  const rowOf = useAtlas((state) => state.query?.rowOf);
  return (
    <Disclosure
      className="detail-roles"
      open={open}
      summary={
        <>
          <span className="detail-counted">{messages.vocabulary.actorRoles[role]}</span>
          <span className="count">{number(rows.size)}</span>
        </>
      }
    >
      <RecordHistory records={records.filter(({ id }) => rows.has(rowOf?.(id) ?? -1))} />
    </Disclosure>
  );
}

/** How many records say it in which way; one that says it in two is counted in both lines. */
function BasisTable({ parts }: { readonly parts: readonly ActorPart[] }) {
  const { messages, number } = useLocale();
  const { detail, vocabulary } = messages;
  const counts = BASES.map((basis) => ({
    basis,
    count: rowsOf(parts, ({ bases }) => bases.includes(basis)).size,
  }));
  const unsaid = rowsOf(parts, ({ bases }) => bases.length === 0).size;
  if (parts.length === 0) return null;
  return (
    <table className="detail-bases">
      <caption className="detail-note">{detail.basesNote}</caption>
      <thead>
        <tr>
          <th scope="col">{detail.basis}</th>
          <th scope="col">{detail.recordCount}</th>
        </tr>
      </thead>
      <tbody>
        {counts
          .filter(({ count }) => count > 0)
          .map(({ basis, count }) => (
            <tr key={basis}>
              <th scope="row">{vocabulary.bases[basis]}</th>
              <td>{number(count)}</td>
            </tr>
          ))}
        {unsaid > 0 && (
          <tr>
            <th scope="row">{detail.noBasis}</th>
            <td>{number(unsaid)}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
