import type { Actor } from "../domain/schema.ts";
import { useLocale } from "../i18n/locale.ts";
import { ActorAffiliations, AffiliatedActors } from "./ActorAffiliations.tsx";
import { ActorFilter } from "./ActorFilter.tsx";
import { ActorRecords } from "./ActorRecords.tsx";
import { CopyActions } from "./CopyActions.tsx";

/** A group or body: its names, what it is said to be affiliated with and by whom, its records by role. */
export function ActorDetail({ actor }: { readonly actor: Actor }) {
  const { detail, vocabulary } = useLocale().messages;
  return (
    <>
      <header className="detail-head">
        <h2 dir="auto">{actor.name}</h2>
      </header>
      {actor.kind === "category" && <p className="detail-summary">{detail.actorCategory}</p>}
      <dl className="detail-facts">
        <dt>{detail.actorKind}</dt>
        <dd>{vocabulary.actorKinds[actor.kind]}</dd>
        {actor.altNames.length > 0 && (
          <>
            <dt>{detail.alsoKnownAs}</dt>
            <dd dir="auto">{actor.altNames.join(" · ")}</dd>
          </>
        )}
        <ActorAffiliations actor={actor} />
      </dl>
      <ActorFilter actor={actor} />
      <ActorRecords actor={actor} />
      <AffiliatedActors actor={actor} />
      <CopyActions id={actor.id} title={actor.name} />
    </>
  );
}
