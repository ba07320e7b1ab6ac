import "./drop.css";
import { useEffect, useState } from "react";
import { useLocale } from "../i18n/locale.ts";
import { openFiles } from "../store/opening.ts";

/** The whole page takes files. A part with a use of its own for them stops the event, and this stays out of it. */
export function DropTarget() {
  const { messages } = useLocale();
  const [over, setOver] = useState(false);
  useEffect(() => takeDrops(setOver), []);
  if (!over) return null;
  return (
    <div className="open-drop" role="status">
      <p>{messages.app.drop}</p>
    </div>
  );
}

function takeDrops(setOver: (over: boolean) => void): () => void {
  // Enters and leaves of nested elements overlap; the page is left when they are even.
  let depth = 0;
  const change = (to: number): void => {
    depth = Math.max(0, to);
    setOver(depth > 0);
  };
  const listeners = {
    dragenter: (event: DragEvent) => hasFiles(event) && change(depth + 1),
    dragleave: (event: DragEvent) => hasFiles(event) && change(depth - 1),
    dragover: (event: DragEvent) => {
      if (!hasFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
    },
    drop: (event: DragEvent) => {
      change(0);
      if (!hasFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      void openFiles([...(event.dataTransfer?.files ?? [])]);
    },
  };
  const all = Object.entries(listeners) as [keyof typeof listeners, (event: DragEvent) => void][];
  for (const [type, listener] of all) window.addEventListener(type, listener);
  return () => {
    for (const [type, listener] of all) window.removeEventListener(type, listener);
  };
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes("Files") ?? false;
