import { reportedHeight } from "../reportedHeight.ts";

/*
 * The element `<prison-incident-atlas>` for articles: one frame, as wide as its place and as high as it asks to be.
 * It stands in pages of others for years, so it does little: builds the address, hands on messages, sets the height.
 * Every release is kept unchanged; see `version.ts`.
 *
 * The frame stands in an open shadow root. What is inside the element stays as it was pasted: the link for where no
 * script runs (which the parser adds after the element is alive), and what an editor saves. Rules that a page has for
 * all its frames (`iframe { height: auto }`) do not reach it.
 */

const NAME = "prison-incident-atlas";
const OURS = { ns: "pim", v: 1 };

/** Attributes that are not keys of the address bar; those that are nobody's say nothing there. */
const OTHERS = /^(src|height|title|class|style|id|loading|sandbox)$|-/;

/** A scrollbar that comes or goes is no other place. */
const SCROLLBAR = 20;
/** A page that is laid out anew moves anyway; so long it may move for us, too. */
const LAYOUT_MS = 500;

const script = document.currentScript;
/** The loader lies in the site's folder, its releases one folder further down. Empty: run in some other way. */
const site = script instanceof HTMLScriptElement ? script.src.replace(/(embed\/)?[^/]*$/, "") : "";

class PrisonIncidentAtlas extends HTMLElement {
  #frame = document.createElement("iframe");
  #address: URL | undefined;
  /** Where to send; empty until the frame listens. */
  #target = "";
  #waiting: object[] = [];
  #count = 0;
  #width = 0;
  #laidOut = 0;
  #sizes = new ResizeObserver(() => this.#fit());

  connectedCallback(): void {
    const frame = this.#frame;
    const address = addressOf(this);
    // An address that would run instead of load.
    if (!/^http/.test(address.protocol)) return;
    this.#address = address;
    this.#target = "";
    this.#width = 0;
    // The place that the snippet keeps free is taken as it is.
    const kept = this.clientHeight;
    this.style.cssText += ";display:block;padding:0";
    frame.title = this.title || "Prison Incident Atlas";
    frame.setAttribute("loading", this.getAttribute("loading") ?? "lazy");
    frame.allow = "fullscreen; clipboard-write";
    frame.style.cssText = "display:block;width:100%;border:0";
    const sandbox = this.getAttribute("sandbox");
    if (sandbox !== null) frame.setAttribute("sandbox", sandbox);
    frame.height = this.getAttribute("height") ?? "";
    this.#fit(kept);
    frame.src = address.href;
    (this.shadowRoot ?? this.attachShadow({ mode: "open" })).append(frame);
    this.#sizes.observe(this);
    addEventListener("message", this);
  }

  disconnectedCallback(): void {
    removeEventListener("message", this);
    this.#sizes.disconnect();
  }

  /** Shows something else: fields as in `types.d.ts`. Until the frame listens, it waits. */
  view(view: object): void {
    this.#waiting.push({ id: ++this.#count, ...view, ...OURS, cmd: "view" });
    this.#send();
  }

  handleEvent({ source, origin, data }: MessageEvent): void {
    const frame = this.#frame;
    // A frame in a sandbox has no origin, and what is in a page without one has none either.
    const isBare = origin === "null" && (frame.hasAttribute("sandbox") || self.origin === "null");
    if (!data || source !== frame.contentWindow || !(isBare || origin === this.#address?.origin)) return;
    const { ns, v, evt, id, sentinel, type, height } = data;
    if (sentinel === "amp" && type === "embed-size") this.#take(height);
    if (ns !== OURS.ns || v !== OURS.v || !evt || !/^[a-z]+$/.test(evt)) return;
    if (evt === "ready") {
      this.#target = isBare ? "*" : origin;
      this.#waiting.unshift({ ...OURS, cmd: "ack", id });
      this.#send();
    }
    this.dispatchEvent(new CustomEvent(`atlas-${evt}`, { detail: data, bubbles: true }));
  }

  #send(): void {
    if (this.#target)
      for (const message of this.#waiting.splice(0))
        this.#frame.contentWindow?.postMessage(message, this.#target);
  }

  /** The place is another one: the height for it is known before the frame says it, also while it is not loaded. */
  #fit(kept = 0): void {
    const width = this.clientWidth;
    if (!width || Math.abs(width - this.#width) < SCROLLBAR) return;
    // The first time nothing has moved yet.
    this.#laidOut = this.#width && Date.now();
    this.#width = width;
    const shown = this.#address?.searchParams.get("show") ?? "";
    this.#set(kept > 150 ? kept : reportedHeight(width, shown.split(",")));
  }

  /** Nothing that the reader sees, or has read, moves: only what is still to come, or what they are using. */
  #take(height: number): void {
    const isFree =
      this.getBoundingClientRect().top >= innerHeight ||
      document.activeElement === this ||
      Date.now() - this.#laidOut < LAYOUT_MS;
    if (isFree && Number.isFinite(height)) this.#set(height);
  }

  /** Not where the article asks for a height: the frame takes pixels and `100%` (of its place) as they are. */
  #set(height: number): void {
    const frame = this.#frame;
    if (!Number.parseFloat(frame.height)) frame.style.height = `${Math.min(5000, Math.max(150, height))}px`;
  }
}

/** Throws where it is not known where the atlas is: the element stays what it was, a link. */
function addressOf(element: HTMLElement): URL {
  const src = element.getAttribute("src");
  const url = src ? new URL(src, document.baseURI) : new URL(site);
  const keys = url.searchParams;
  for (const { name, value } of element.attributes)
    if (!OTHERS.test(name)) keys.set(name === "record" ? "id" : name, value);
  keys.set("embed", "1");
  return url;
}

if (!customElements.get(NAME)) customElements.define(NAME, PrisonIncidentAtlas);
