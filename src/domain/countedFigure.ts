import { type Account, accountOf } from "./accounts.ts";
import { envelopesOf, type FigureColumn, numberedOf } from "./figureColumns.ts";
import type { Claim, Envelope, PublishedIncident } from "./schema.ts";
import type { Attribution } from "./vocabulary.ts";

/** The part of a published record that totals are made of. */
export type FiguresRecord = Pick<PublishedIncident, "id" | "status" | "figures" | "claims">;

/** A lowest and a highest number of people (or families), 0 ≤ low ≤ high. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** What one record says in one column of figures. */
export interface CountedFigure {
  /** Lowest and highest figure stated; null: it is said without a number. */
  readonly stated: Bounds | null;
  /** What a total takes of it; null: there is no number, or it was only announced. */
  readonly added: Bounds | null;
  /** Some source says "more than". */
  readonly moreThan: boolean;
  readonly denied: boolean;
  /** Everyone who gives a number is the group that did it. */
  readonly perpetratorOnly: boolean;
  /** The claim that leads; null where none may lead. */
  readonly headline: Claim | null;
}

const NOT_YET: ReadonlySet<Attribution> = new Set(["announced", "promised", "forecast"]);

/**
 * What a record says in a column; null where it says nothing of it. What was announced, promised or forecast is no
 * figure of what happened: it adds nothing, and where others state what happened, these alone set the bounds that
 * a total takes. Nobody eligible for something has got it.
 */
export function countedFigure(record: FiguresRecord, column: FigureColumn): CountedFigure | null {
  const about = envelopesOf(record.figures, column);
  if (about.length === 0) return null;
  const numbered = numberedOf(record.figures, column);
  const claims = new Map(record.claims.map((claim) => [claim.id, claim]));
  const taken = numbered.map((envelope) => takenOf(envelope, claims));
  const happened = record.status !== "announced" && column.group !== "eligible";
  const added = happened ? sumOf(taken.flatMap(({ bounds }) => bounds ?? [])) : null;
  const voices = taken.flatMap(({ accounts }) => accounts.filter(({ range }) => range !== null));
  return {
    stated: sumOf(numbered.map(({ low, high }) => ({ low: low ?? 0, high: high ?? 0 }))),
    added,
    moreThan: voices.some(({ bounds }) => bounds.open),
    denied: about.some(({ denials }) => denials > 0),
    perpetratorOnly:
      voices.length > 0 && voices.every(({ claims: [{ claimant }] }) => claimant.role === "perpetrator"),
    headline: headlineOf(numbered.length > 0 ? numbered : about, claims),
  };
}

interface Taken {
  readonly accounts: readonly Account[];
  readonly bounds: Bounds | null;
}

function takenOf(envelope: Envelope, claims: ReadonlyMap<string, Claim>): Taken {
  const said = envelope.claims.flatMap((id) => claims.get(id) ?? []);
  const happened = said.filter(({ attribution }) => !NOT_YET.has(attribution));
  const accounts = happened.map(accountOf);
  if (happened.length === said.length) {
    return { accounts, bounds: { low: envelope.low ?? 0, high: envelope.high ?? 0 } };
  }
  const whole = happened.filter(({ scope }) => scope !== "part");
  return { accounts, bounds: spanOf([...whole.flatMap(boundsOf), ...sumsOfParts(happened)]) };
}

/** An envelope holds figures for parts only where one claimant gives them all: together they are one figure. */
function sumsOfParts(claims: readonly Claim[]): Bounds[] {
  const said = new Map<string, Bounds[]>();
  for (const claim of claims.filter(({ scope }) => scope === "part")) {
    const voice = `${claim.source} ${claim.claimant.name}`;
    said.set(voice, [...(said.get(voice) ?? []), ...boundsOf(claim)]);
  }
  return [...said.values()].flatMap((parts) => sumOf(parts) ?? []);
}

function boundsOf(claim: Claim): Bounds[] {
  const { range, bounds } = accountOf(claim);
  return range === null ? [] : [{ low: bounds.low ?? 0, high: bounds.high ?? 0 }];
}

function spanOf(all: readonly Bounds[]): Bounds | null {
  if (all.length === 0) return null;
  return { low: Math.min(...all.map(({ low }) => low)), high: Math.max(...all.map(({ high }) => high)) };
}

export function sumOf(all: readonly Bounds[]): Bounds | null {
  if (all.length === 0) return null;
  return all.reduce((sum, { low, high }) => ({ low: sum.low + low, high: sum.high + high }));
}

/** Of several populations, that of the one with the highest figure. */
function headlineOf(envelopes: readonly Envelope[], claims: ReadonlyMap<string, Claim>): Claim | null {
  const [first] = [...envelopes].sort((one, other) => (other.high ?? 0) - (one.high ?? 0));
  return claims.get(first?.headline ?? "") ?? null;
}
