import type { enLater } from "./en.ts";

export type LaterScreen = keyof typeof enLater;
export type Later = { readonly [Screen in LaterScreen]: Awaited<ReturnType<(typeof enLater)[Screen]>> };

type Fetches = { readonly [Screen in LaterScreen]: () => Promise<Later[Screen]> };

/**
 * Joins the messages of the first view and those that come later into one object, so that a screen need not know
 * which are which: a page that is opened to look at the map never loads the words of a report on a CSV file.
 */
export function laterMessages<First extends object>(first: First, fetches: Fetches) {
  const come: Partial<Record<LaterScreen, Later[LaterScreen]>> = {};
  const messages = Object.defineProperties(
    { ...first },
    Object.fromEntries(
      Object.keys(fetches).map((screen) => [
        screen,
        { enumerable: true, get: () => come[screen as LaterScreen] ?? missing(screen) },
      ]),
    ),
  ) as First & Later;
  return {
    messages,
    hasMessages: (screens: readonly LaterScreen[]) => screens.every((screen) => screen in come),
    fetchMessages: async (screens: readonly LaterScreen[]) => {
      await Promise.all(
        screens.map(async (screen) => {
          come[screen] = await fetches[screen]();
        }),
      );
    },
  };
}

/** @throws always: whoever shows this part forgot to say which messages it needs */
function missing(screen: string): never {
  throw new Error(`The messages of "${screen}" have not been fetched.`);
}
