import { group } from "d3-array";
import type { IncidentActor } from "../domain/schema.ts";
import { useLocale } from "../i18n/locale.ts";
import { select } from "../store/actions.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { SourceRef } from "./SourceRef.tsx";

/** Who took part in which role, and who says so. */
export function ActorLines({ actors }: { readonly actors: readonly IncidentActor[] }) {
  const { messages } = useLocale();
  return (
    <ul className="detail-actors">
      {[...group(actors, ({ role }) => role)].map(([role, members]) => (
        <li key={role}>
          <span className="detail-role">{messages.vocabulary.actorRoles[role]}</span>
          {members.map((actor) => (
            <ActorLine key={actor.id} actor={actor} />
          ))}
        </li>
      ))}
    </ul>
  );
}

function ActorLine({ actor: { id, basis } }: { readonly actor: IncidentActor }) {
  const { messages } = useLocale();
  const name = useAtlas((state) => state.query?.dataset.actors.get(id)?.name) ?? id;
  const { detail } = messages;
  const say = {
    claimed: (by: string) => detail.claimedBy(by),
    blamed: (by: string) => detail.blamedOn(name, by),
    denied: (by: string) => detail.deniedBy(name, by),
    reported: (by: string) => detail.reportedAs(by),
    self_declared: (by: string) => detail.selfDeclared(by),
    court: (by: string) => detail.courtFound(by),
  };
  return (
    <div className="detail-actor">
      <button type="button" className="detail-link" onClick={() => select(id)}>
        {name}
      </button>
      {basis.map(({ kind, by, source, locator }) => (
        <p key={`${kind} ${by} ${source}`} className="detail-note">
          {say[kind](by)} <SourceRef id={source} locator={locator} />
        </p>
      ))}
    </div>
  );
}
