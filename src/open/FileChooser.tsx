import { useRef } from "react";
import { openFiles } from "../store/opening.ts";
import { Button } from "../ui/Button.tsx";

interface FileChooserProps {
  readonly label: string;
  readonly strong?: boolean;
}

/** A button that asks the browser for files and opens them. */
export function FileChooser({ label, strong = false }: FileChooserProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button tone={strong ? "strong" : "plain"} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file can be chosen again.
          currentTarget.value = "";
          void openFiles(files);
        }}
      />
    </>
  );
}
