import { useId, useState } from "react";
import { useLocale } from "../../i18n/locale.ts";
import { Button } from "../../ui/Button.tsx";
import { useMedia } from "../../ui/useMedia.ts";
import { useWidth } from "../../ui/useWidth.ts";
import { Choice } from "./Choice.tsx";
import { COPIES_ID } from "./Copies.tsx";
import type { Item } from "./series.ts";
import { frameAddress, frameHeight, type Surroundings } from "./snippets.ts";
import { useSettled } from "./useSettled.ts";

interface PreviewProps {
  readonly items: readonly Item[];
  /** Which of a series is shown; beyond its end the first. */
  readonly at: number;
  readonly onPick: (at: number) => void;
  readonly surroundings: Surroundings;
}

/** CSS pixels: a phone, a column of text, a wide page. */
const WIDTHS = ["320", "600", "900"] as const;
type Width = (typeof WIDTHS)[number];

/** CSS pixels. On a desk the preview leaves room for what is to be copied. */
const MOST_HEIGHT = { high: 470, low: 340 };

/** The embed as readers get it, by the address that the snippet has. Only the chosen width is loaded. */
export function Preview({ items, at, onPick, surroundings }: PreviewProps) {
  const { messages } = useLocale();
  const { preview } = messages.embedDialog;
  const [width, setWidth] = useState<Width>("600");
  const item = items[at] ?? items[0];
  if (item === undefined) return null;
  return (
    <section className="embed-preview" aria-label={preview.heading}>
      <div className="embed-preview-head">
        <Choice
          legend={preview.legend}
          options={WIDTHS.map((value) => ({ value, label: preview.widths[value] }))}
          value={width}
          onChange={setWidth}
          inline
        />
        {items.length > 1 && <PeriodSelect items={items} item={item} onPick={onPick} />}
        <Button className="embed-skip" tone="quiet" onClick={goToCopies}>
          {preview.skip}
        </Button>
      </div>
      <Framed item={item} width={Number(width)} surroundings={surroundings} />
    </section>
  );
}

interface FramedProps extends Pick<PreviewProps, "surroundings"> {
  readonly item: Item;
  readonly width: number;
}

function Framed({ item, width, surroundings }: FramedProps) {
  const { messages, number } = useLocale();
  const { preview } = messages.embedDialog;
  const [place, room] = useWidth<HTMLDivElement>();
  const isDesk = useMedia("(min-width: 960px)");
  const isHigh = useMedia("(min-height: 840px)");
  const most = isHigh ? MOST_HEIGHT.high : MOST_HEIGHT.low;
  const src = useSettled(frameAddress(item, surroundings.base));
  const height = frameHeight(item.state, surroundings.height, width);
  const scale = Math.min(1, (room ?? width) / width, isDesk ? most / height : 1);
  const size = [number(width), number(height)] as const;
  return (
    <figure className="embed-stage">
      <div ref={place}>
        {room !== null && (
          <div className="embed-frame" style={{ inlineSize: width * scale, blockSize: height * scale }}>
            {/* A new one for each address: in an old one it would be a step of Back. */}
            <iframe
              key={`${width} ${src}`}
              src={src}
              title={preview.frame(number(width))}
              width={width}
              height={height}
              allow="fullscreen"
              allowFullScreen
              style={{ transform: `scale(${scale})` }}
            />
          </div>
        )}
      </div>
      <figcaption className="embed-note">
        {scale < 1 ? preview.scaled(...size, number(Math.round(scale * 100))) : preview.caption(...size)}
      </figcaption>
    </figure>
  );
}

type PeriodSelectProps = Pick<PreviewProps, "items" | "onPick"> & { readonly item: Item };

function PeriodSelect({ items, item, onPick }: PeriodSelectProps) {
  const { series } = useLocale().messages.embedDialog;
  const id = useId();
  return (
    <div className="embed-field">
      <label htmlFor={id}>{series.previewed}</label>
      <select
        id={id}
        className="field"
        value={items.indexOf(item)}
        onChange={({ target }) => onPick(Number(target.value))}
      >
        {items.map(({ title, period }, index) => (
          <option key={title} value={index}>
            {period}
          </option>
        ))}
      </select>
    </div>
  );
}

function goToCopies(): void {
  const copies = document.getElementById(COPIES_ID);
  copies?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
}
