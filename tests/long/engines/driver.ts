/** An element of the page, as WebDriver names it (WebDriver § 12.1, web element identifier). */
export const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
export type ElementReference = { readonly [ELEMENT]: string };

/** The five commands of WebDriver that the smoke run is made of. Each rejects with the browser's own words. */
export type Driver = {
  readonly goTo: (url: string) => Promise<void>;
  /** Runs the body of a function in the frame we are in; `arguments` holds the rest. */
  readonly run: <Result>(script: string, ...args: readonly unknown[]) => Promise<Result>;
  /** Scrolls the element into view and clicks its middle, as a reader would: what lies over it makes it fail. */
  readonly click: (element: ElementReference) => Promise<void>;
  /** Goes into a frame of the frame we are in, by its number; `null` goes back to the page. */
  readonly toFrame: (number: number | null) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** A running browser: where it saves files, and how to drive it. */
export type Browser = Driver & { readonly downloads: string };
