import { fetchedOnce } from "../ui/fetchedOnce.ts";

/* Parts of the timeline with a chunk of their own: the bars are there without them. */

export const LANE = fetchedOnce(() => import("./Lane.tsx").then(({ Lane }) => Lane));
export const COMPARE_FORM = fetchedOnce(() =>
  import("./CompareForm.tsx").then(({ CompareForm }) => CompareForm),
);
export const COMPARED_WINDOW = fetchedOnce(() =>
  import("./ComparedWindow.tsx").then(({ ComparedWindow }) => ComparedWindow),
);

export const NO_MESSAGES = [] as const;
export const COMPARE_MESSAGES = ["periods"] as const;
