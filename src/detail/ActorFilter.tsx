import { NO_FILTER } from "../domain/filter.ts";
import type { Actor } from "../domain/schema.ts";
import { ACTING_ROLES, type ActorRole } from "../domain/vocabulary.ts";
import { useLocale } from "../i18n/locale.ts";
import { select, setFilter, showPanel } from "../store/actions.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { Button } from "../ui/Button.tsx";

const ACTING: ReadonlySet<ActorRole> = new Set(ACTING_ROLES);

/** What a filter on an actor takes, and the filter itself. Whoever is held somewhere is never counted as its member. */
export function ActorFilter({ actor }: { readonly actor: Actor }) {
  const { messages, number, list } = useLocale();
  const { detail, vocabulary } = messages;
  const query = useAtlas((state) => state.query);
  if (query === null) return null;
  const filter = { ...NO_FILTER, actor: [actor.id] };
  const taken = query.count(filter);
  const parts = query.partsOf(actor.id);
  const own = new Set(parts.filter(({ role }) => ACTING.has(role)).map(({ row }) => row)).size;
  const roles = list(ACTING_ROLES.map((role) => vocabulary.actorRoles[role]));
  return (
    <section className="detail-section detail-filter">
      <h3>{detail.actorFilter}</h3>
      <p>
        {taken === 0
          ? detail.filterTakesNone
          : detail.filterTakes(number(taken), taken, number(own), number(taken - own), taken - own)}
      </p>
      <p className="detail-note">{detail.filterRoles(roles)}</p>
      {taken > 0 && (
        <Button
          onClick={() => {
            setFilter(filter);
            showPanel("list");
            select(null);
          }}
        >
          {detail.setActorFilter(number(taken), taken)}
        </Button>
      )}
    </section>
  );
}
