import { setTimeout as pause } from "node:timers/promises";

const TRIES = 150;
const BETWEEN = 200;

/** What `ask` gives as soon as it stops rejecting: a browser takes seconds to listen. Rejects after half a minute. */
export async function whenItAnswers<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let tried = 1; tried < TRIES; tried++) {
    try {
      return await ask();
    } catch {
      await pause(BETWEEN);
    }
  }
  return ask();
}
