import { useAtlas } from "../store/useAtlas.ts";
import { FetchedPart } from "../ui/FetchedPart.tsx";
import { fetchedOnce } from "../ui/fetchedOnce.ts";

const notice = fetchedOnce(() => import("./GapNotice.tsx").then(({ GapNotice }) => GapNotice));
const MESSAGES = ["open", "load"] as const;

/** The place of what is said while other data than the atlas's own is asked for and not here. */
export function DataGap() {
  const isWanted = useAtlas(({ gap, reading }) => gap !== null || reading !== null);
  return isWanted && <FetchedPart source={notice} messages={MESSAGES} waiting={null} />;
}
