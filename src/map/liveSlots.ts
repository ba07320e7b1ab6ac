/** As many live maps at once as browsers keep alive; they share a graphics card with everything else. */
const SLOTS = 4;

/**
 * A turn to draw a live map, one of four in all pages of this site that are open, articles' frames included.
 * @returns gives the turn back; null where there is none now, or where asking is refused (an opaque origin)
 */
export async function takeSlot(locks: LockManager | undefined): Promise<(() => void) | null> {
  if (locks === undefined) return null;
  for (let slot = 1; slot <= SLOTS; slot++) {
    const release = await tryLock(locks, `atlas-live-map-${slot}`).catch(() => null);
    if (release !== null) return release;
  }
  return null;
}

/** @see https://www.w3.org/TR/web-locks/ : a lock is held for as long as its callback's promise is pending */
function tryLock(locks: LockManager, name: string): Promise<(() => void) | null> {
  return new Promise((resolve, reject) => {
    const asked = locks.request(name, { ifAvailable: true }, (lock) => {
      if (lock === null) {
        resolve(null);
        return undefined;
      }
      return new Promise<void>((release) => resolve(release));
    });
    asked.catch(reject);
  });
}
