import { useEffect, useState } from "react";
import type { Fate } from "../domain/fate.ts";
import { useLocale } from "../i18n/locale.ts";
import { edtfWords } from "../i18n/recordWords.ts";
import { followRename } from "../store/actions.ts";
import { useAtlas } from "../store/useAtlas.ts";

/** In place of a record that is not in the data: where it is now, that it was withdrawn, or that nothing is known. */
export function MissingRecord({ id }: { readonly id: string }) {
  const locale = useLocale();
  const { detail } = locale.messages;
  const fate = useFate(id);
  useEffect(() => {
    if (fate !== "asking" && fate?.kind === "renamed") followRename(id, fate.to);
  }, [fate, id]);
  if (fate === "asking" || fate?.kind === "renamed")
    return (
      <p className="detail-missing" role="status">
        {detail.lookingUp}
      </p>
    );
  return (
    <p className="detail-missing" role="status">
      {fate === null ? detail.notFound : detail.withdrawn(edtfWords(locale, fate.on), fate.reason)}
    </p>
  );
}

/** Only the atlas's own data has ids that once were others. */
function useFate(id: string): Fate | null | "asking" {
  const world = useAtlas((state) => state.world);
  const isAtlas = useAtlas((state) => state.dataset.kind === "atlas");
  const [known, setKnown] = useState<{ readonly id: string; readonly fate: Fate | null } | null>(null);
  useEffect(() => {
    let isWanted = true;
    const asked = isAtlas ? world?.fateOf(id) : null;
    Promise.resolve(asked).then((fate) => isWanted && setKnown({ id, fate: fate ?? null }));
    return () => {
      isWanted = false;
    };
  }, [id, isAtlas, world]);
  return known?.id === id ? known.fate : "asking";
}
