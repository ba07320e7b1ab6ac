import { useEffect } from "react";
import { useLocale } from "../i18n/locale.ts";
import { dataName } from "../open/dataName.ts";
import { useAtlas } from "../store/useAtlas.ts";

/** The name of what is shown, also of the tab: the atlas's own stands over its own data alone. */
export function PageName({ className }: { readonly className: string }) {
  const locale = useLocale();
  const dataset = useAtlas((state) => state.dataset);
  const isShown = useAtlas((state) => state.query !== null);
  const name =
    dataset.kind === "atlas" || isShown
      ? dataName(locale, dataset, document.baseURI)
      : locale.messages.app.otherData;
  useEffect(() => {
    document.title = name;
  }, [name]);
  return (
    <h1 className={className} dir="auto">
      {name}
    </h1>
  );
}
