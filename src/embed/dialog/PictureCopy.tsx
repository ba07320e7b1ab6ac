import { useEffect, useState } from "react";
import { fileName } from "../../domain/fileName.ts";
import { useLocale } from "../../i18n/locale.ts";
import { answerOf } from "../../store/selectors.ts";
import { atlas, type Theme } from "../../store/store.ts";
import { Button } from "../../ui/Button.tsx";
import { pngOf } from "../../ui/pngOf.ts";
import { saveFile } from "../../ui/saveFile.ts";
import type { Poster } from "./posterContext.ts";
import type { Item } from "./series.ts";

/** What of the choices a picture follows. */
export interface PictureLook {
  /** Stands above the picture; empty: none does. */
  readonly title: string;
  readonly theme: Theme;
}

interface PictureCopyProps {
  readonly poster: Poster;
  readonly item: Item;
  readonly look: PictureLook;
}

/** CSS pixels. */
const SIZE = { width: 1200, height: 800 };

const FORMATS = ["svg", "png", "png2"] as const;
type Format = (typeof FORMATS)[number];

/** The view as a picture. It stands there to be seen, and to be saved by hand where the browser saves no files. */
export function PictureCopy({ poster, item, look }: PictureCopyProps) {
  const { picture } = useLocale().messages.embedDialog;
  const svg = usePoster(poster, look);
  const [said, setSaid] = useState("");
  if (svg === "waiting") return <p>{picture.making}</p>;
  if (svg === null) return <p role="alert">{picture.failed}</p>;
  const save = async (format: Format): Promise<void> => {
    try {
      const file = nameOf(item, format);
      saveFile(await blobOf(svg, format), file);
      setSaid(picture.saved(file));
    } catch {
      setSaid(picture.unsaved);
    }
  };
  return (
    <>
      <p className="embed-note">{picture.note}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms */}
      <div className="embed-saves" role="group" aria-label={picture.save}>
        <span aria-hidden="true">{picture.save}</span>
        {FORMATS.map((format) => (
          <Button key={format} onClick={() => void save(format)}>
            {picture.formats[format]}
          </Button>
        ))}
      </div>
      <p className="embed-note" role="status">
        {said}
      </p>
      <img
        className="embed-picture"
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
        alt={item.title}
        {...SIZE}
      />
    </>
  );
}

/** null: it could not be drawn. */
function usePoster(poster: Poster, { title, theme }: PictureLook): string | "waiting" | null {
  const [svg, setSvg] = useState<string | "waiting" | null>("waiting");
  useEffect(() => {
    let isWanted = true;
    const take = (made: string | null): void => {
      if (isWanted) setSvg(made);
    };
    poster({ ...SIZE, title, ...(theme !== "auto" && { theme }) }).then(take, () => take(null));
    return () => {
      isWanted = false;
    };
  }, [poster, title, theme]);
  return svg;
}

async function blobOf(svg: string, format: Format): Promise<Blob> {
  if (format === "svg") return new Blob([svg], { type: "image/svg+xml" });
  return pngOf(svg, format === "png2" ? 2 : 1);
}

function nameOf({ state }: Item, format: Format): string {
  const shown = answerOf(atlas.getState())?.counts.shown ?? 0;
  const name = fileName(state.filter, shown, "records", format === "svg" ? "svg" : "png");
  const named = name.replace(/^prison-incidents/, "prison-incidents_map");
  return format === "png2" ? named.replace(/\.png$/, "@2x.png") : named;
}
