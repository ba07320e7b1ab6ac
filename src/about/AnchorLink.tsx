import type { ComponentProps } from "react";
import { goTo } from "./sections.ts";

interface AnchorLinkProps extends Omit<ComponentProps<"a">, "href" | "onClick"> {
  readonly anchor: string;
}

/** A link to a heading of this dialog. */
export function AnchorLink({ anchor, ...rest }: AnchorLinkProps) {
  return (
    <a
      {...rest}
      href={`#${anchor}`}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        goTo(anchor);
      }}
    />
  );
}
