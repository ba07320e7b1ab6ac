import { expect, test } from "vitest";
import { headersFile, htaccess, nginxConf } from "../../data/publish/hostFiles.ts";
import { ASKED_ANEW, cacheControl, HEADERS, LASTING, LASTING_PATHS, POLICY } from "../../vite.headers.ts";

type Answer = Readonly<Record<string, string>>;

const SENT = {
  headers: HEADERS,
  lastingPaths: LASTING_PATHS,
  lastingRules: ["assets/*", "embed/1.0.0.js"],
  lasting: LASTING,
  anew: ASKED_ANEW,
};

const PATHS = [
  "",
  "index.html",
  "embed.js",
  "embed/1.0.0.js",
  "assets/atlas-B0aJeDKH.js",
  "data/incidents.geojson",
  "data/v/0.2.0/sources.json",
];

const PREVIEW = (path: string): Answer => ({ ...HEADERS, "Cache-Control": cacheControl(path) });

test.each([
  ["", ASKED_ANEW],
  ["embed.js", ASKED_ANEW],
  ["data/v/0.2.0/sources.json", ASKED_ANEW],
  ["kept.json", ASKED_ANEW],
  ["embed/types.js", ASKED_ANEW],
  ["assets/atlas-B0aJeDKH.js", LASTING],
  ["embed/1.0.0.js", LASTING],
])("%s is kept: %s", (path, expected) => {
  expect(cacheControl(path)).toBe(expected);
});

test.each(PATHS)("all hosts send the same with /%s", (path) => {
  const expected = PREVIEW(path);
  expect(fromHeadersFile(headersFile(SENT), `/${path}`), "_headers").toEqual(expected);
  expect(fromHtaccess(htaccess(SENT), `/${path}`), ".htaccess").toEqual(expected);
  expect(fromNginx(nginxConf(SENT), `/${path}`), "nginx.conf").toEqual(expected);
});

test("what hosts take for signs of their own stands in no header", () => {
  // nginx: variables; Apache: formats; both: the end of a quoted text.
  for (const value of Object.values(HEADERS)) expect(value).not.toMatch(/[$%"\\\n]/);
});

test("the policy loosens nothing", () => {
  expect(POLICY).not.toContain("unsafe-");
  expect(POLICY).toContain("worker-src 'self' data:;");
  expect(POLICY).toContain("require-trusted-types-for 'script'; trusted-types default");
  expect(HEADERS["Access-Control-Allow-Origin"]).toBe("*");
});

/** As Cloudflare reads it: all rules that fit; a header named twice is joined. */
function fromHeadersFile(text: string, path: string): Answer {
  const answer = new Map<string, string>();
  let fits = false;
  for (const line of text.split("\n")) {
    if (line.startsWith("/")) {
      fits = line.endsWith("*") ? path.startsWith(line.slice(0, -1)) : path === line;
    } else if (fits && line.trim() !== "") {
      const [, name = "", value = ""] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
      const before = answer.get(name);
      answer.set(name, before === undefined ? value : `${before}, ${value}`);
    }
  }
  return Object.fromEntries(answer);
}

/** `Header` of the whole folder, then that of each `<If>` that fits. */
function fromHtaccess(text: string, path: string): Answer {
  const answer: Record<string, string> = {};
  let fits = true;
  for (const line of text.split("\n").map((one) => one.trim())) {
    const condition = /^<If "%\{REQUEST_URI\} =~ m#(.*)#">$/.exec(line)?.[1];
    if (condition !== undefined) fits = new RegExp(condition).test(path);
    if (line === "</If>") fits = true;
    const [, name, value] = /^Header (?:always )?set ([\w-]+) "(.*)"$/.exec(line) ?? [];
    if (fits && name !== undefined && value !== undefined) answer[name] = value;
  }
  return answer;
}

/** The first nested `location ~` that fits, else the outer one; a location has its own headers alone. */
function fromNginx(text: string, path: string): Answer {
  const [outer = "", ...nested] = text.split(/^ {2}location ~ /m);
  const inner = nested.find((block) => new RegExp(block.slice(0, block.indexOf(" {"))).test(path));
  const lines = (inner ?? outer).matchAll(/add_header ([\w-]+) "(.*)"(?: always)?;/g);
  return Object.fromEntries([...lines].map(([, name = "", value = ""]) => [name, value]));
}
