import type { Orders, Sort } from "../query/sort.ts";

/** Orders that come from elsewhere, one after the other. */
export interface OpeningOrders {
  /** null: it has not come yet. */
  readonly orders: Orders;
  came(sort: Sort, order: Uint32Array): void;
  /** @returns stops listening */
  listen(onCame: () => void): () => void;
}

export function createOpeningOrders(): OpeningOrders {
  const known = new Map<Sort, Uint32Array>();
  const listeners = new Set<() => void>();
  return {
    orders: (sort) => known.get(sort) ?? null,
    came(sort, order) {
      known.set(sort, order);
      for (const listener of listeners) listener();
    },
    listen(onCame) {
      listeners.add(onCame);
      return () => listeners.delete(onCame);
    },
  };
}
