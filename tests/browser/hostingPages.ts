import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { elementCode } from "../../src/embed/elementCode.ts";

const { resolve } = createRequire(import.meta.url);
const textOf = (path: string): string => readFileSync(path, "utf8");

/** The client libraries as their authors publish them for a `<script>`. */
const NEWSWIRE = textOf(resolve("@newswire/frames").replace(/[^/]*$/, "frames.umd.js"));
const PYM = textOf(resolve("pym.js/dist/pym.v1.min.js"));

/** What WordPress makes of the frame of a provider that it does not know, with the part of its script that sizes. */
function wordpress(url: string): string {
  return `<iframe id="wordpress" sandbox="allow-scripts" security="restricted" title="WordPress" width="600" height="338"
    data-secret="abc123DEF4" src="${url}#?secret=abc123DEF4"></iframe>
    <script>addEventListener("message", ({ data, source }) => {
      const frame = document.getElementById("wordpress");
      if (!data || data.message !== "height" || source !== frame.contentWindow) return;
      if (data.secret !== frame.dataset.secret) return;
      frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
    });</script>`;
}

/** AMP's rules: its sentinel, from this frame, and nothing below 100 px. */
function amp(url: string): string {
  return `<iframe id="amp" sandbox="allow-scripts allow-same-origin" title="AMP" width="360" height="600" src="${url}#amp=1"></iframe>
    <script>addEventListener("message", ({ data, source }) => {
      const frame = document.getElementById("amp");
      if (source !== frame.contentWindow || data?.sentinel !== "amp" || data.type !== "embed-size") return;
      if (data.height >= 100) frame.height = data.height;
    });</script>`;
}

/** An interactive of the Guardian: JSON in a string. */
function guardian(url: string): string {
  return `<iframe id="guardian" title="Guardian" width="620" height="500" src="${url}"></iframe>
    <script>addEventListener("message", ({ data, source }) => {
      const frame = document.getElementById("guardian");
      if (source !== frame.contentWindow || typeof data !== "string") return;
      try {
        const message = JSON.parse(data);
        if (message.kind === "interactive:height") frame.height = message.height;
      } catch {}
    });</script>`;
}

/** Five hosts in one page, each with its own frame and its own ear, none of which may trip over what the others hear. */
export function fiveHosts(url: string): string {
  return `<div id="newswire" style="width: 640px"></div><div id="late"><iframe title="Late" width="300" height="250" src="${url}"></iframe></div>
    <div id="pym" style="width: 768px"></div>${wordpress(url)}${amp(url)}${guardian(url)}
    <script>${NEWSWIRE}</script><script>new newswireFrames.Framer(document.getElementById("newswire"), { src: "${url}" })</script>
    <script>${PYM}</script><script>new pym.Parent("pym", "${url}", { title: "pym" })</script>`;
}

/** A host that gives 8 px more than it is asked for, and keeps count. */
export function echo(url: string): string {
  return `<iframe id="echo" title="Echo" width="600" height="300" src="${url}"></iframe>
    <script>window.heights = []; addEventListener("message", ({ data }) => {
      if (data?.sentinel !== "amp") return;
      heights.push(data.height);
      document.getElementById("echo").height = data.height + 8;
    });</script>`;
}

/** An article with three elements, and the loader twice: by its release with the hash, and by its plain name. */
export function threeElements(
  site: string,
  release: { readonly version: string; readonly integrity: string },
): string {
  const snippet = {
    scriptSrc: `${site}embed/${release.version}.js`,
    integrity: release.integrity,
    attributes: { "data-name": "first", title: "Attacks", type: "prison_attack", height: "auto" },
    fullView: site,
    linkText: "Attacks",
  };
  const text = '<p style="min-height: 120vh">Text.</p>';
  return `<script>
      window.told = []; window.shift = 0;
      for (const name of ["ready", "view", "filter", "selection", "error"])
        addEventListener("atlas-" + name, ({ target, detail }) => told.push({ name, from: target.dataset.name, detail }));
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shift += entry.value;
      }).observe({ type: "layout-shift", buffered: true });
    </script>
    <style>iframe { height: auto !important; aspect-ratio: 16 / 9 }</style>
    ${elementCode(snippet)}
    ${text}<prison-incident-atlas data-name="second" style="display: block; min-height: 400px" title="All" sandbox="allow-scripts" loading="eager" height="400"></prison-incident-atlas>
    ${text}<script src="${site}embed.js"></script>`;
}
