/** Lets the page breathe; in tests it does nothing. */
export type Pause = () => Promise<void>;

/** Some milliseconds of work on a slow phone. */
const PER_SLICE = 500;

/** Does something with each item, and pauses between slices. */
export async function inSlices<Item>(
  items: Iterable<Item>,
  pause: Pause,
  work: (item: Item, index: number) => void,
): Promise<void> {
  let index = 0;
  for (const item of items) {
    if (index % PER_SLICE === PER_SLICE - 1) await pause();
    work(item, index++);
  }
}
