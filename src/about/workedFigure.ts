import type { Claim, Envelope, PublishedIncident } from "../domain/schema.ts";
import { statedBounds } from "../domain/statedBounds.ts";
import { stableOrder } from "./stableOrder.ts";

/** Figures of one record that can be compared and differ. */
export interface WorkedFigure {
  readonly record: PublishedIncident;
  readonly envelope: Envelope;
  /** Those that state a number, in the order of the record. */
  readonly claims: readonly Claim[];
}

const FEWEST_VOICES = 2;

/**
 * The figures to explain the method with: those of people who got out, where there are such, with the most voices
 * that differ. Of several alike a hash decides. null where no two voices differ.
 */
export function workedFigure(records: readonly PublishedIncident[]): WorkedFigure | null {
  const found = records.flatMap(differing);
  const best = Math.max(...found.map(weight));
  const alike = new Map(found.filter((one) => weight(one) === best).map((one) => [one.record.id, one]));
  const [first] = stableOrder(alike.keys(), "figure");
  return alike.get(first ?? "") ?? null;
}

function differing(record: PublishedIncident): WorkedFigure[] {
  const byId = new Map(record.claims.map((claim) => [claim.id, claim]));
  return record.figures.flatMap((envelope) => {
    const claims = envelope.claims
      .flatMap((id) => byId.get(id) ?? [])
      .filter((claim) => statedBounds(claim).low !== null);
    const worked = { record, envelope, claims };
    const { low, high } = envelope;
    const differs = low !== null && high !== null && low < high && voicesOf(worked) >= FEWEST_VOICES;
    return differs ? [worked] : [];
  });
}

/** How many claimants a reader hears. */
export function voicesOf({ claims }: Pick<WorkedFigure, "claims">): number {
  return new Set(claims.map(({ claimant }) => claimant.name)).size;
}

/** People who got out first, then by voices. */
function weight(worked: WorkedFigure): number {
  const { group, population, unit } = worked.envelope;
  const isFirstChoice = group === "out_of_custody" && population === "detainee" && unit === "person";
  return (isFirstChoice ? 1_000_000 : 0) + voicesOf(worked);
}
