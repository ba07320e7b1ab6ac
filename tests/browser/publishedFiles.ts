import type { APIRequestContext, BrowserContext, Route } from "@playwright/test";

/** The published incidents as a test needs them; the site's own types are not used to check the site. */
export type Incident = {
  readonly id: string;
  readonly geometry: { readonly coordinates: readonly [number, number] } | null;
  readonly properties: {
    id: string;
    title: string;
    date: string | null;
    readonly start: string | null;
    readonly startLatest: string | null;
    readonly endEarliest: string | null;
    readonly end: string | null;
    readonly type: string;
    readonly also: readonly string[];
    readonly countries: readonly string[];
    readonly claims: readonly {
      id: string;
      readonly about: string;
      readonly claimant: { readonly name: string };
    }[];
    readonly figures: readonly Span[];
  };
};

/** What those who tell of one figure span. */
type Span = {
  readonly group: string;
  readonly low: number;
  readonly high: number;
  readonly claims: readonly string[];
};

export type IncidentFile = { readonly metadata: unknown; readonly features: Incident[] };

export const INCIDENTS = "data/incidents.geojson";

export async function publishedText(request: APIRequestContext): Promise<string> {
  return (await request.get(`./${INCIDENTS}`)).text();
}

/** The records that are counted: a campaign is none. */
export async function publishedRecords(request: APIRequestContext): Promise<Incident[]> {
  const { features } = JSON.parse(await publishedText(request)) as IncidentFile;
  return features.filter(({ properties }) => properties.type !== "campaign");
}

/** How many they are, as the page writes it. */
export const counted = ({ length }: readonly unknown[]): string => length.toLocaleString("en-US");

/** The first and the last year of these records, as the sentence of the page says them. */
export function yearsOf(records: readonly Incident[]): string {
  const days = records.flatMap(({ properties: { start, startLatest, endEarliest, end } }) => [
    start,
    startLatest,
    endEarliest,
    end,
  ]);
  const years = days.filter((day) => day !== null).map((day) => day.slice(0, 4));
  years.sort();
  return `${years.at(0)} to ${years.at(-1)}`;
}

export function recordOf(records: readonly Incident[], id: string): Incident {
  const record = records.find((one) => one.id === id);
  if (record === undefined) throw new Error(`${id} is not among the published records`);
  return record;
}

/** The span of how many people got out, of a record of which somebody tells it, and how many tell it. */
export function gotOutOf({ id, properties }: Incident): { low: number; high: number; voices: number } {
  const span = properties.figures.find(({ group }) => group === "out_of_custody");
  if (span === undefined) throw new Error(`nobody says how many got out: ${id}`);
  const told = properties.claims.filter((claim) => span.claims.includes(claim.id));
  const voices = new Set(told.map(({ claimant }) => claimant.name));
  return { low: span.low, high: span.high, voices: voices.size };
}

/** A link to a view that nothing is in: riots of a country of which none is recorded. */
export function emptyView(records: readonly Incident[]): string {
  const riots = records.filter((record) => isOfType(record, "riot"));
  const withRiots = new Set(riots.flatMap(({ properties }) => properties.countries));
  const without = records
    .flatMap(({ properties }) => properties.countries)
    .find((code) => !withRiots.has(code));
  if (without === undefined) throw new Error("there are riots everywhere");
  return `?type=riot&country=${without}`;
}

export const isOfType = ({ properties: { type, also } }: Incident, asked: string): boolean =>
  type === asked || also.includes(asked);

/** Whether a record surely touches these days, may touch them, or does not; one without a date may not be told. */
export function touches({ properties }: Incident, from: string, to: string): "surely" | "maybe" | "not" {
  const { start, startLatest, endEarliest, end } = properties;
  if (properties.date === null || (start ?? "") > to || (end ?? "9999") < from) return "not";
  return (startLatest ?? "9999") <= to && (endEarliest ?? "") >= from ? "surely" : "maybe";
}

/** Serves something else in place of a file of the site, from now on. */
export async function replaceFile(
  context: BrowserContext,
  file: string,
  answer: Parameters<Route["fulfill"]>[0],
): Promise<void> {
  await context.route(`**/${file}`, (route) => route.fulfill(answer));
}

/** Serves the published incidents with a change made to them. */
export async function changeIncidents(
  context: BrowserContext,
  request: APIRequestContext,
  change: (file: IncidentFile) => IncidentFile,
): Promise<void> {
  const changed = change(JSON.parse(await publishedText(request)) as IncidentFile);
  await replaceFile(context, INCIDENTS, { json: changed });
}
