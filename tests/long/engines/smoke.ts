import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { type FrameAttributes, startOpaqueHost, WORDPRESS_SANDBOX } from "../../browser/opaqueHost.ts";
import {
  counted,
  INCIDENTS,
  type Incident,
  type IncidentFile,
  isOfType,
} from "../../browser/publishedFiles.ts";
import type { Browser } from "./driver.ts";
import { test } from "./engineTest.ts";
import { expectNoProblems, expectSeen, ownScriptRan, press, seenIn } from "./page.ts";

test("the site opens, filters, opens a record and saves what is shown", async ({ driven, site }) => {
  const all = await published(site.url);
  const attacks = all.filter((record) => isOfType(record, "prison_attack")).map(({ id }) => id);
  await driven.goTo(site.url);
  await expectSeen(driven, { state: "ready", rows: all.length, sentence: startsWith(counted(all)) });
  await expectMapOrReason(driven);
  await press(driven, "label", "Attack on a prison");
  const sentence = startsWith(`${counted(attacks)} recorded attacks on prisons`);
  await expectSeen(driven, { rows: attacks.length, sentence });
  await press(driven, '[role="row"] [data-id]');
  await expectSeen(driven, {
    heading: expect.stringMatching(/./),
    address: expect.stringMatching(/[?&]id=inc-/),
  });
  await press(driven, "button", "Export");
  await press(driven, '[role="dialog"] button', "GeoJSON");
  expect((await savedIds(driven)).sort()).toEqual(attacks.sort());
  await expectMapOrReason(driven);
  await expectNoProblems(driven);
});

const FRAMES: Readonly<Record<string, FrameAttributes>> = {
  "a frame": {},
  'sandbox="allow-scripts"': WORDPRESS_SANDBOX,
};

for (const [name, attributes] of Object.entries(FRAMES)) {
  test(`embedded in another site, in ${name}, it shows, filters and draws`, async ({ driven, site }) => {
    const all = await published(site.url);
    const inFrame = async <Result>(url: string, see: () => Promise<Result>): Promise<Result> => {
      const host = await startOpaqueHost(url, attributes);
      await driven.goTo(host.url);
      await driven.toFrame(0);
      return see().finally(host.close);
    };
    const runs = await inFrame(site.probe, () => ownScriptRan(driven));
    const address = `${site.url}?embed=1`;
    await inFrame(address, () => (runs ? expectEmbed(driven, all) : expectFirstPage(driven, all, site.url)));
  });
}

async function expectEmbed(browser: Browser, all: readonly Incident[]): Promise<void> {
  await expectSeen(browser, { state: "ready", sentence: startsWith(`${counted(all)} recorded `) });
  await press(browser, ".filters-chips button", "Release");
  await expectSeen(browser, { sentence: expect.stringMatching(/^\d+ recorded releases/) });
  await expectMapOrReason(browser);
  await expectNoProblems(browser);
}

/**
 * WebKit before pull request 66923 takes `'self'` in the policy of a sandboxed frame for the frame's own origin, which
 * is none, and refuses all scripts and styles: the page stands as where there is no JavaScript.
 */
async function expectFirstPage(browser: Browser, all: readonly Incident[], url: string): Promise<void> {
  console.log("The policy's 'self' names nothing in this frame: the page stands without its scripts");
  const { text, links, map } = await seenIn(browser);
  expect(text).toContain(`${counted(all)} recorded `);
  expect(links).toEqual(expect.arrayContaining([`${url}${INCIDENTS}`, startsWith(url)]));
  expect(map).toEqual([0, 0]);
}

const startsWith = (words: string) => expect.stringMatching(new RegExp(`^${words}`));

/** The records that are counted: a campaign is none. */
async function published(url: string) {
  const { features } = (await (await fetch(`${url}${INCIDENTS}`)).json()) as IncidentFile;
  return features.filter(({ properties }) => properties.type !== "campaign");
}

/** With WebGL the map stands there with its marks; without, a sentence says why it does not. The log has the case. */
async function expectMapOrReason(browser: Browser): Promise<void> {
  const { canDraw } = await seenIn(browser);
  console.log(canDraw ? "WebGL 2: the map is drawn" : "No WebGL 2: a sentence stands in place of the map");
  if (!canDraw) {
    const reason = startsWith("This browser cannot draw the map: it has no WebGL 2\\.");
    return expectSeen(browser, { notices: expect.arrayContaining([reason]), map: [0, 0] });
  }
  await expect
    .poll(async () => {
      const { map, marks } = await seenIn(browser);
      return Math.min(...map, marks);
    })
    .toBeGreaterThan(0);
}

/** Ids in the one file that was saved, once it is whole. */
async function savedIds({ downloads }: Browser): Promise<string[]> {
  let ids: string[] = [];
  const read = async (): Promise<void> => {
    const [name, ...others] = await readdir(downloads);
    expect(others).toEqual([]);
    expect(name).toMatch(/^prison-incidents_prison-attack_.*\.geojson$/);
    const { features } = JSON.parse(await readFile(join(downloads, name ?? ""), "utf8")) as IncidentFile;
    ids = features.map(({ id }) => id);
  };
  await expect(read).toPass();
  return ids;
}
