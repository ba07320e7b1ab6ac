import "./layout/layout.css";
import { Boundary } from "./layout/Boundary.tsx";
import { DeskLayout } from "./layout/DeskLayout.tsx";
import { EmbedLayout } from "./layout/EmbedLayout.tsx";
import { LoadState } from "./layout/LoadState.tsx";
import { PhoneLayout } from "./layout/PhoneLayout.tsx";
import { useAtlas } from "./store/useAtlas.ts";
import { useMedia } from "./ui/useMedia.ts";

/** Picks the layout. Layouts place the screens and know nothing of what they do. */
export function App({ onRetry }: { readonly onRetry: () => void }) {
  const embed = useAtlas((state) => state.embed);
  const phone = useMedia("(max-width: 719px)");
  const loadState = <LoadState onRetry={onRetry} />;
  const Layout = embed ? EmbedLayout : phone ? PhoneLayout : DeskLayout;
  return (
    <Boundary>
      <Layout loadState={loadState} />
    </Boundary>
  );
}
