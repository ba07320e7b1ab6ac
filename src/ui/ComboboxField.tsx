import { useState } from "react";
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components/ComboBox";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { useLocale } from "../i18n/locale.ts";
import type { ComboboxProps } from "./Combobox.tsx";

interface ComboboxFieldProps extends ComboboxProps {
  /** What was typed before this was loaded. */
  readonly typed: string;
}

/** The heavy half of `Combobox`; only to be imported by it. */
export function ComboboxField({ label, options, onPick, typed }: ComboboxFieldProps) {
  const { messages, number, tag } = useLocale();
  const [text, setText] = useState(typed);
  function pick(id: string): void {
    setText("");
    onPick(id);
  }
  return (
    <I18nProvider locale={tag}>
      <ComboBox
        className="combobox"
        defaultItems={options}
        value={null}
        inputValue={text}
        onInputChange={setText}
        onChange={(key) => key !== null && pick(String(key))}
        menuTrigger="focus"
        allowsEmptyCollection
        autoFocus
      >
        <Label>{label}</Label>
        <Input className="field" placeholder={messages.ui.comboboxPlaceholder} />
        <Popover className="combobox-list" offset={2}>
          <ListBox<(typeof options)[number]>
            renderEmptyState={() => <p className="combobox-empty">{messages.ui.comboboxEmpty}</p>}
          >
            {({ id, label: name, count }) => (
              <ListBoxItem id={id} className="combobox-option" textValue={name}>
                <span dir="auto">{name}</span>
                <span className="count">{number(count)}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </I18nProvider>
  );
}
