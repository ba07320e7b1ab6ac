import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Button } from "../ui/Button.tsx";

interface DatePanelProps {
  readonly label: string;
  /** Name of what opens, for who cannot see that it belongs to the button. */
  readonly name: string;
  readonly children: ReactNode;
  /** What the panel is there to change: when it has changed, the panel closes. */
  readonly closedBy?: unknown;
}

/** A button and the panel it opens; Escape or a click elsewhere closes it, Escape gives the focus back. */
export function DatePanel({ label, name, children, closedBy }: DatePanelProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useId();
  const before = useRef(closedBy);
  useEffect(() => {
    if (before.current === closedBy) return;
    before.current = closedBy;
    if (!open) return;
    button.current?.focus();
    setOpen(false);
  }, [closedBy, open]);
  useEffect(() => {
    if (!open) return;
    const closeOutside = (event: PointerEvent): void => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("pointerdown", closeOutside);
    return () => document.removeEventListener("pointerdown", closeOutside);
  }, [open]);
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !open) return;
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard from the controls inside
    <div ref={root} className="timeline-options" onKeyDown={closeOnEscape}>
      <Button
        ref={button}
        tone="quiet"
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
      >
        {label}
      </Button>
      <fieldset id={panel} className="timeline-panel" aria-label={name} hidden={!open}>
        {open && children}
      </fieldset>
    </div>
  );
}
