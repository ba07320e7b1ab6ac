import { Dialog as AriaDialog, Heading } from "react-aria-components/Dialog";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { useLocale } from "../i18n/locale.ts";
import type { DialogProps } from "./dialogProps.ts";
import { IconButton } from "./IconButton.tsx";
import "./dialog.css";

/** The heavy half of `Dialog`; only to be imported by it. */
export function ModalDialog({ open, onClose, title, children, size = "medium" }: DialogProps) {
  const { messages, tag } = useLocale();
  return (
    <I18nProvider locale={tag}>
      <ModalOverlay
        className="dialog-backdrop"
        isOpen={open}
        isDismissable
        onOpenChange={(stillOpen) => stillOpen || onClose()}
      >
        <Modal className={`dialog dialog-${size}`}>
          <AriaDialog className="dialog-page">
            <header className="dialog-head">
              <Heading slot="title" level={2} className="dialog-title">
                {title}
              </Heading>
              <IconButton icon="close" label={messages.ui.close} onClick={onClose} />
            </header>
            <div className="dialog-body">{children}</div>
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  );
}
