import { useAtlas } from "../store/useAtlas.ts";
import { FetchedPart } from "../ui/FetchedPart.tsx";
import { fetchedOnce } from "../ui/fetchedOnce.ts";
import { DataVersion } from "./DataVersion.tsx";

const bar = fetchedOnce(() => import("./DataBar.tsx").then(({ DataBar }) => DataBar));
const MESSAGES = ["open"] as const;

/** The place of the bar over other data than the atlas's own, which most readers never open, or over earlier ones of it. */
export function OwnDataBar() {
  const isShown = useAtlas(({ query, own }) => query !== null && query === own?.query);
  return isShown ? <FetchedPart source={bar} messages={MESSAGES} waiting={null} /> : <DataVersion />;
}
