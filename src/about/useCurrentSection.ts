import { useEffect, useState } from "react";
import { anchorOf, SECTIONS, type SectionName } from "./sections.ts";

/** The section that the upper part of the dialog shows. */
export function useCurrentSection(): SectionName {
  const [current, setCurrent] = useState<SectionName>(SECTIONS[0]);
  useEffect(() => {
    const scroller = document.querySelector(".dialog-body:has(.about)");
    if (scroller === null) return;
    const follow = (): void => setCurrent(sectionAt(scroller));
    scroller.addEventListener("scroll", follow, { passive: true });
    return () => scroller.removeEventListener("scroll", follow);
  }, []);
  return current;
}

/** The last one that begins in the upper third; at the end of the text the last of all. */
function sectionAt(scroller: Element): SectionName {
  const { scrollTop, scrollHeight, clientHeight } = scroller;
  if (scrollTop + clientHeight >= scrollHeight - 1) return SECTIONS.at(-1) ?? SECTIONS[0];
  const line = scroller.getBoundingClientRect().top + clientHeight / 3;
  const begun = SECTIONS.filter((section) => {
    const top = document.getElementById(anchorOf(section))?.getBoundingClientRect().top;
    return top !== undefined && top <= line;
  });
  return begun.at(-1) ?? SECTIONS[0];
}
