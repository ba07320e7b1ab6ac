import type { Actor } from "../domain/schema.ts";
import { useLocale } from "../i18n/locale.ts";
import { select } from "../store/actions.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { Disclosure } from "../ui/Disclosure.tsx";
import { SourceRef } from "./SourceRef.tsx";
import { spanWords } from "./spanWords.ts";

type Affiliation = Actor["affiliations"][number];

/** Rows of a list of facts: what came before and after an actor, and what it is said to be affiliated with. */
export function ActorAffiliations({ actor }: { readonly actor: Actor }) {
  const { detail } = useLocale().messages;
  const actors = [...(useAtlas((state) => state.query?.dataset.actors)?.values() ?? [])];
  const before = actors.filter(({ predecessorOf }) => predecessorOf === actor.id);
  return (
    <>
      {before.length > 0 && (
        <>
          <dt>{detail.actorBefore}</dt>
          <dd>
            {before.map(({ id }) => (
              <p key={id}>
                <ActorLink id={id} />
              </p>
            ))}
          </dd>
        </>
      )}
      {actor.predecessorOf && (
        <>
          <dt>{detail.actorAfter}</dt>
          <dd>
            <ActorLink id={actor.predecessorOf} />
          </dd>
        </>
      )}
      {actor.affiliations.length > 0 && (
        <>
          <dt>{detail.actorAffiliations}</dt>
          <dd>
            {actor.affiliations.map((affiliation) => (
              <AffiliationLine
                key={`${affiliation.to} ${affiliation.from}`}
                id={affiliation.to}
                {...{ affiliation }}
              />
            ))}
          </dd>
        </>
      )}
    </>
  );
}

/** So many may stand open at first: some have more branches than records. */
const FEW = 3;

/** Others that are said to be affiliated with an actor. */
export function AffiliatedActors({ actor }: { readonly actor: Actor }) {
  const { messages, number } = useLocale();
  const actors = useAtlas((state) => state.query?.dataset.actors);
  const members = [...(actors?.values() ?? [])].flatMap(({ id, affiliations }) =>
    affiliations.filter(({ to }) => to === actor.id).map((affiliation) => ({ id, affiliation })),
  );
  if (members.length === 0) return null;
  return (
    <Disclosure
      className="detail-roles detail-members"
      open={members.length <= FEW}
      summary={
        <>
          <span className="detail-counted">{messages.detail.actorMembers}</span>
          <span className="count">{number(members.length)}</span>
        </>
      }
    >
      {members.map(({ id, affiliation }) => (
        <AffiliationLine key={`${id} ${affiliation.from}`} {...{ id, affiliation }} />
      ))}
    </Disclosure>
  );
}

interface AffiliationLineProps {
  /** Of the other actor. */
  readonly id: string;
  readonly affiliation: Affiliation;
}

/** With whom, when, and who says so; what no source says is not said as a fact. */
function AffiliationLine({ id, affiliation: { from, until, source, locator } }: AffiliationLineProps) {
  const locale = useLocale();
  const isSourced = useAtlas((state) => state.query?.dataset.sources.has(source) ?? false);
  const { detail } = locale.messages;
  if (!isSourced) {
    return (
      <p className="detail-affiliation">
        <ActorLink id={id} /> <span className="detail-note">{detail.noSourceYet}</span>
      </p>
    );
  }
  return (
    <p className="detail-affiliation">
      <ActorLink id={id} />{" "}
      <span className="detail-since">{spanWords(locale, from, until) || detail.datesNotStated}</span>
      <span className="detail-read">
        <SourceRef id={source} locator={locator} />
      </span>
    </p>
  );
}

function ActorLink({ id }: { readonly id: string }) {
  const name = useAtlas((state) => state.query?.dataset.actors.get(id)?.name) ?? id;
  return (
    <button type="button" className="detail-link" dir="auto" onClick={() => select(id)}>
      {name}
    </button>
  );
}
