import { chromiumLine, findChromium } from "./browser/findChromium.ts";
import { type Count, countBrowser, countLine, countUnit, ONE_FAILED, sum } from "./harness/count.ts";
import { machine } from "./harness/machine.ts";
import { clearReport, countReport, writeLine } from "./harness/report.ts";
import { type Outcome, runStep, type Step } from "./harness/step.ts";

/** `npm test`, and with `--long` `npm run test:long`: every check once, one after the other, then the count. */

const UNIT_REPORT = ".cache/tests/unit.json";
const BROWSER_REPORT = ".cache/tests/browser.json";
const ENGINES_REPORT = ".cache/tests/engines.json";
const COUNT_FILE = ".cache/tests/count.txt";

const isLong = process.argv.includes("--long");
const minutes = isLong ? 6 * 60 : 10;
const env: Record<string, string> = isLong ? { ATLAS_LONG_TESTS: "1" } : {};

/** Biome colours even a log file. */
const colours = process.stdout.isTTY ? "force" : "off";

const CHECKS: readonly Step[] = [
  { name: "data", command: ["npm", "run", "--silent", "data:check"], minutes: 3 },
  { name: "types", command: ["tsc", "--noEmit"], minutes: 5 },
  { name: "types of the pure core", command: ["tsc", "--noEmit", "-p", "tsconfig.domain.json"], minutes: 5 },
  {
    name: "lint and format",
    command: ["biome", "ci", `--colors=${colours}`, "--error-on-warnings", "."],
    minutes: 3,
  },
];

const UNIT: Step = {
  name: "unit tests",
  command: ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${UNIT_REPORT}`],
  minutes,
  env,
  count: countReport(UNIT_REPORT, countUnit),
};

const BUILD: Step = { name: "build", command: ["vite", "build"], minutes: 5 };

function browserStep(chromiumPath: string): Step {
  return {
    name: "browser tests",
    command: ["playwright", "test"],
    minutes,
    env: { ...env, CHROME_PATH: chromiumPath, ATLAS_BROWSER_REPORT: BROWSER_REPORT },
    count: countReport(BROWSER_REPORT, countBrowser),
  };
}

/** Needs no Chromium; looks for its browsers itself, and fails with the line that installs the one that is missing. */
const ENGINES: Step = {
  name: "other engines",
  command: ["playwright", "test", "--config", "tests/long/engines/playwright.config.ts"],
  minutes: 45,
  env: { ATLAS_ENGINES_REPORT: ENGINES_REPORT },
  count: countReport(ENGINES_REPORT, countBrowser),
};

function notRun(name: string, why: string): Outcome {
  console.log(`\n── ${name}: not run. ${why}`);
  return { name, count: ONE_FAILED, seconds: 0 };
}

/** The browser is looked for even after a failed build: its line is part of every run. */
async function runBrowserTests(isBuilt: boolean): Promise<Outcome> {
  console.log("\n── browser");
  const chromium = await findChromium(machine);
  console.log(chromiumLine(chromium));
  if (!("path" in chromium)) return notRun("browser tests", "There is no browser.");
  if (!isBuilt) return notRun("browser tests", "The site could not be built.");
  return runStep(browserStep(chromium.path));
}

async function runEngines(isBuilt: boolean): Promise<Outcome[]> {
  if (!isLong) return [];
  return [isBuilt ? await runStep(ENGINES) : notRun(ENGINES.name, "The site could not be built.")];
}

async function runAll(): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const step of [...CHECKS, UNIT]) outcomes.push(await runStep(step));
  const build = await runStep(BUILD);
  const isBuilt = build.count.failed === 0;
  return [...outcomes, build, await runBrowserTests(isBuilt), ...(await runEngines(isBuilt))];
}

function outcomeLine({ name, count, seconds }: Outcome): string {
  return `${count.failed === 0 ? "✓" : "✗"} ${name.padEnd(24)}${countLine(count).padEnd(26)}${seconds.toFixed(1)} s`;
}

function finish(outcomes: readonly Outcome[]): void {
  const all: Count = sum(outcomes.map(({ count }) => count));
  console.log(`\n${outcomes.map(outcomeLine).join("\n")}\n`);
  writeLine(COUNT_FILE, countLine(all));
  console.log(countLine(all));
  process.exitCode = all.failed === 0 ? 0 : 1;
}

for (const file of [UNIT_REPORT, BROWSER_REPORT, ENGINES_REPORT, COUNT_FILE]) clearReport(file);
finish(await runAll());
