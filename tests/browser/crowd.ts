import type { BrowserContext } from "@playwright/test";
import { INCIDENTS, type IncidentFile } from "./publishedFiles.ts";

const TEMPLATE = "inc-kangbayi-prison-2020";

/** Serves thirty records at one point of one town, one a day in January 2020, in place of the published ones. */
export async function crowd(context: BrowserContext): Promise<void> {
  await context.route(`**/${INCIDENTS}`, async (route) => {
    const file = (await (await route.fetch()).json()) as IncidentFile;
    const template = file.features.find(({ id }) => id === TEMPLATE);
    if (template === undefined) throw new Error(`${TEMPLATE} is not among the published records`);
    const features = Array.from({ length: 30 }, (_, index) => clone(template, index + 1));
    await route.fulfill({ json: { ...file, features } });
  });
}

function clone(template: IncidentFile["features"][number], day: number): IncidentFile["features"][number] {
  const date = `2020-01-${String(day).padStart(2, "0")}`;
  const id = `inc-crowd-${date}`;
  const days = { date, start: date, startLatest: date, endEarliest: date, end: date };
  const claims = template.properties.claims.map((claim) => ({ ...claim, id: `${claim.id}-${day}` }));
  const properties = {
    ...template.properties,
    ...days,
    id,
    title: `Record of day ${day}`,
    claims,
    figures: [],
  };
  return { ...template, id, properties };
}
