import { useLocale } from "../i18n/locale.ts";
import { Button } from "./Button.tsx";
import type { DialogProps } from "./dialogProps.ts";
import { fetchedOnce } from "./fetchedOnce.ts";
import { useChunk } from "./useChunk.ts";
import "./dialogMissing.css";

const modal = fetchedOnce(() => import("./ModalDialog.tsx").then(({ ModalDialog }) => ModalDialog));

/**
 * A modal dialog, a bottom sheet on phones. Focus goes in, stays in, and returns to what had it.
 * The machinery is a chunk of its own, fetched when a dialog is first opened: import this one plainly.
 * What stands inside is only made while it is open; if that is heavy, load it lazily there.
 */
export function Dialog(props: DialogProps) {
  const chunk = useChunk(props.open, modal);
  if (!props.open) return null;
  if (chunk.state === "failed") return <NotLoaded onClose={props.onClose} />;
  if (chunk.state === "waiting") return null;
  const Modal = chunk.part;
  return <Modal {...props} />;
}

function NotLoaded({ onClose }: Pick<DialogProps, "onClose">) {
  const { messages } = useLocale();
  return (
    <div className="dialog-missing" role="alert">
      <p>{messages.ui.notLoaded}</p>
      <Button onClick={onClose}>{messages.ui.close}</Button>
    </div>
  );
}
