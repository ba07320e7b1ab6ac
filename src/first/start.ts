import { tellHeight } from "../embed/tellHeight.ts";
import { type Ground, worldGround } from "../map/picture/groundDrawing.ts";
import { PAGE_DATA, type PageData } from "../map/picture/pageData.ts";
import { resolvedTheme } from "../store/theme.ts";
import { isFramed } from "../ui/framed.ts";
import { decodeKeys } from "../url/decodeKeys.ts";
import type { LinkState } from "../url/linkState.ts";
import { PICTURE_KEYS } from "../url/pictureKeys.ts";
import { asksFor } from "./asksFor.ts";
import { type FirstData, FirstPicture } from "./firstPicture.ts";
import { leadOn } from "./leadOn.ts";
import { openClickedLater } from "./openClicked.ts";
import { readJson, readRows } from "./readFiles.ts";
import { startAppWhenWanted } from "./startApp.ts";

/*
 * The classic script of the page: it stands in the middle of index.html, before any mark, and draws the picture that
 * the address asks for. No module, because a frame of an opaque origin could load none from a host without CORS.
 */

/** As the app has it: see `EmbedLayout`. */
const USUAL_PARTS = ["map", "sentence", "chips", "timeline"] as const;

const root = document.documentElement;
const byId = (id: string): HTMLElement | null => document.getElementById(id);

function start(): void {
  const { state } = decodeKeys(location.search, PICTURE_KEYS);
  const { dataset: own } = document.currentScript as HTMLScriptElement;
  const frame = byId("first-map");
  const text = byId(PAGE_DATA)?.textContent;
  dress(state);
  leadOn(window, "first-link");
  if (isFramed()) tellHeight({ window, parts: state.show });
  if (frame === null) return;
  openClickedLater(frame.parentElement ?? frame);
  startAppWhenWanted({ script: address(own.app), style: address(own.style) }, frame, isFramed());
  // Another dataset is the app's to open.
  if (!/[?&]data=/.test(location.search) && text) void show(state, JSON.parse(text) as PageData, frame);
}

const address = (path = ""): string => new URL(path, document.baseURI).href;

/** Colours and form of the page, before anything of it is painted. */
function dress({ theme, embed, show: parts, lock }: LinkState): void {
  const device = matchMedia("(prefers-color-scheme: dark)");
  root.dataset.theme = resolvedTheme(theme, device.matches);
  root.dataset.form = embed ? "embed" : "full";
  const shown = parts.length > 0 ? parts : USUAL_PARTS;
  root.dataset.parts = shown.filter((part) => part !== "chips" || !lock.includes("type")).join(" ");
  root.dataset.picture = "waiting";
}

async function show(state: LinkState, page: PageData, frame: HTMLElement): Promise<void> {
  const asked = asksFor(state, page.rows.version);
  const needsFiles = asked.more || asked.texts || asked.version !== null;
  const own = { rows: page.rows, more: null, texts: null };
  const rows = needsFiles ? await readRows(asked, page.rows, document.baseURI) : own;
  if (rows === null) return;
  const data: FirstData = { page, ...rows, ground: groundOf(frame) };
  const draw = (): void => paint(new FirstPicture(data, state, sizeOf(frame)), frame);
  // The sentence takes its place before the rest of the page is measured.
  say(new FirstPicture(data, state, { width: 1, height: 1 }).sentence);
  draw();
  new ResizeObserver((_, observer) => {
    if (!frame.isConnected) observer.disconnect();
    else if (!isDrawnFor(frame)) draw();
  }).observe(frame);
}

/** The world's paths stand in the page, as the build drew them. */
function groundOf(frame: Element): Ground {
  const path = (part: string): string => frame.querySelector(`#world-${part}`)?.getAttribute("d") ?? "";
  const paths = { land: path("land"), coast: "", borders: path("borders"), disputed: path("disputed") };
  return worldGround(paths);
}

const sizeOf = ({ clientWidth, clientHeight }: Element) => ({
  width: Math.max(1, clientWidth),
  height: Math.max(1, clientHeight),
});

function isDrawnFor(frame: Element): boolean {
  const { width, height } = sizeOf(frame);
  return frame.querySelector("svg.picture")?.getAttribute("viewBox") === `0 0 ${width} ${height}`;
}

const read = new Map<string, Promise<unknown>>();

/** Each file once, however often the frame changes its size. */
function readBasemap(path: string): Promise<unknown> {
  const now = read.get(path) ?? readJson(`basemap/${path}`, document.baseURI);
  read.set(path, now);
  return now;
}

function say(words: string): void {
  const sentence = byId("first-sentence");
  if (sentence) sentence.textContent = words;
}

function paint(picture: FirstPicture, frame: HTMLElement): void {
  const first = picture.draw(document);
  frame.querySelector("svg.picture")?.remove();
  frame.append(first);
  root.dataset.picture = "drawn";
  void picture.closer(readBasemap).then((closer) => {
    if (closer && first.isConnected) first.replaceWith(picture.draw(document, closer.ground, closer.towns));
    root.dataset.picture = "whole";
  });
}

start();
