import "./layout/layout.css";
import { useEffect } from "react";
import { fetchDetail } from "./detail/OpenRecord.tsx";
import { useLocale } from "./i18n/locale.ts";
import { Boundary } from "./layout/Boundary.tsx";
import { DeskLayout } from "./layout/DeskLayout.tsx";
import { PrintPlace } from "./layout/PrintPlace.tsx";
import { useAtlas } from "./store/useAtlas.ts";
import { FetchedPart } from "./ui/FetchedPart.tsx";
import { fetchedOnce } from "./ui/fetchedOnce.ts";
import { useMedia } from "./ui/useMedia.ts";

const phoneLayout = fetchedOnce(() =>
  import("./layout/PhoneLayout.tsx").then(({ PhoneLayout }) => PhoneLayout),
);
const embedLayout = fetchedOnce(() =>
  import("./layout/EmbedLayout.tsx").then(({ EmbedLayout }) => EmbedLayout),
);
const NONE = [] as const;
const PHONE = "(max-width: 719px)";

/** Picks the layout. Layouts place the screens and know nothing of what they do. */
export function App() {
  const embed = useAtlas((state) => state.embed);
  const phone = useMedia(PHONE);
  useFetchAhead();
  const source = embed ? embedLayout : phone ? phoneLayout : null;
  return (
    <Boundary>
      {source === null ? (
        <DeskLayout />
      ) : (
        <FetchedPart key={String(embed)} source={source} messages={NONE} waiting={null} />
      )}
      <PrintPlace />
    </Boundary>
  );
}

/**
 * Fetches the layout that will be drawn first, where it is not the one of the desk: until then the first words of
 * the page stay as they are. Data is fetched meanwhile, so nobody waits longer for records. Never rejects.
 */
export async function fetchLayout(embed: boolean): Promise<void> {
  const source = embed ? embedLayout : window.matchMedia(PHONE).matches ? phoneLayout : null;
  await source?.fetch().catch(() => undefined);
}

/** Once there are records to be opened and nothing else to do, what shows one is fetched. */
function useFetchAhead(): void {
  const locale = useLocale();
  const ready = useAtlas((state) => state.query !== null);
  useEffect(() => {
    if (!ready) return;
    const work = (): void => fetchDetail(locale);
    // Safari has no idle callbacks.
    if (!("requestIdleCallback" in window)) {
      const timer = setTimeout(work, 1000);
      return () => clearTimeout(timer);
    }
    const handle = window.requestIdleCallback(work);
    return () => window.cancelIdleCallback(handle);
  }, [ready, locale]);
}
