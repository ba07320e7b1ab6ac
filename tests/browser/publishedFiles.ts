import type { APIRequestContext, BrowserContext, Route } from "@playwright/test";

/** The published incidents as a test needs them; the site's own types are not used to check the site. */
export type Incident = {
  readonly id: string;
  readonly geometry: { readonly coordinates: readonly [number, number] } | null;
  readonly properties: {
    id: string;
    title: string;
    date: string | null;
    readonly type: string;
    readonly also: readonly string[];
    readonly countries: readonly string[];
    readonly claims: readonly { id: string }[];
  };
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
