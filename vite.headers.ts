import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { HtmlTagDescriptor, Plugin, PreviewServer } from "vite";
import { headersFile, htaccess, nginxConf } from "./data/publish/hostFiles.ts";
import { siteAddressOf } from "./data/publish/siteAddress.ts";
import { allowedOrigins } from "./src/url/dataAddress.ts";

/**
 * Origins besides the site's own from which `?data=` may read, with spaces between: `DATA_ORIGINS` when the site is
 * built or previewed. The page and its policy know them from this one place.
 */
const DATA_ORIGINS = allowedOrigins(process.env.DATA_ORIGINS ?? "");

/** The site's own origin by name, where the build knows it (`SITE_URL`), with a space before it. */
const site = siteAddressOf(process.env.SITE_URL);
const NAMED = site === null ? "" : ` ${new URL(site).origin}`;

/**
 * The one Content Security Policy of the site, directive by directive.
 * Beside `'self'` the origin is named where it is known: some releases of WebKit take `'self'` in a sandboxed frame
 * for the frame's opaque origin, which is nobody's (WebKit bug 316847).
 * No `unsafe-*` anywhere. `data:` workers are there for the opaque origin of `sandbox="allow-scripts"`:
 * MapLibre starts its worker from a `data:` address there, and from a file of ours everywhere else.
 * Trusted Types allow one policy, `default`, and no second one of the same name.
 * There is no `frame-ancestors` on purpose: everyone may frame the site, and `*` would mean fewer, because
 * it matches no ancestor of an opaque origin (a host that itself stands in a sandboxed preview; CSP 3 § 6.4.2).
 */
const CONTENT_SECURITY_POLICY: Readonly<Record<string, string>> = {
  "default-src": "'none'",
  "script-src": `'self'${NAMED}`,
  "style-src": `'self'${NAMED}`,
  "img-src": `'self'${NAMED} data: blob:`,
  "font-src": `'self'${NAMED}`,
  "connect-src": [`'self'${NAMED}`, ...DATA_ORIGINS].join(" "),
  "frame-src": `'self'${NAMED}`,
  "worker-src": `'self'${NAMED} data:`,
  "base-uri": "'none'",
  "object-src": "'none'",
  "form-action": "'none'",
  "require-trusted-types-for": "'script'",
  "trusted-types": "default",
};

/** The policy as one line: the same in the header and, for hosts that send no headers of ours, in a `<meta>`. */
export const POLICY = Object.entries(CONTENT_SECURITY_POLICY)
  .map(([name, value]) => `${name} ${value}`)
  .join("; ");

/** Response headers of every file of the site. `Access-Control-Allow-Origin` lets sandboxed frames load it. */
export const HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": POLICY,
  "Access-Control-Allow-Origin": "*",
  "Cross-Origin-Resource-Policy": "cross-origin",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
};

/** Files whose content never changes under their name: hashed parts, and releases of the loader. Beginning of a path. */
export const LASTING_PATHS = "(assets/|embed/[0-9])";
export const LASTING = "public, max-age=31536000, immutable";
/** Kept, but asked for anew each time: what stands in an article for years has the data of today. */
export const ASKED_ANEW = "no-cache";

/**
 * `Cache-Control` of a file. One that is missing is not said to last: it may be there after the next deploy.
 * @param path from the folder of the site, without a slash before it
 */
export function cacheControl(path: string): string {
  return new RegExp(`^${LASTING_PATHS}`).test(path) ? LASTING : ASKED_ANEW;
}

function sendHeaders({ config, middlewares }: PreviewServer): void {
  middlewares.use((request, response, next) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const path = (request.url ?? "").replace(/^\//, "").replace(/[?#].*$/s, "");
    const isThere = existsSync(join(config.root, config.build.outDir, path));
    response.setHeader("Cache-Control", isThere ? cacheControl(path) : ASKED_ANEW);
    next();
  });
}

const policyTag: HtmlTagDescriptor = {
  tag: "meta",
  attrs: { "http-equiv": "Content-Security-Policy", content: POLICY },
  injectTo: "head-prepend",
};

const originsTag: HtmlTagDescriptor = {
  tag: "meta",
  attrs: { name: "atlas-data-origins", content: DATA_ORIGINS.join(" ") },
  injectTo: "head",
};

/** Releases of the loader among the files that are copied as they are. */
function loaderReleases(publicDir: string): string[] {
  const folder = join(publicDir, "embed");
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.filter((name) => /^[0-9]/.test(name)).map((name) => `embed/${name}`);
}

/**
 * Puts the policy and the other headers wherever a host may look for them, each from the one constant above: headers of
 * `vite preview`, the first element of the built page's head (the policy alone), `_headers` for Netlify and Cloudflare,
 * `.htaccess` for Apache, and `hosting/nginx.conf` to be included.
 * `vite dev` stays without: its live reload injects styles that no strict policy lets through.
 */
export function headersPlugin(): Plugin {
  return {
    name: "atlas-headers",
    configurePreviewServer: sendHeaders,
    transformIndexHtml: {
      order: "post",
      handler: (_html, context) => [
        ...(context.server ? [] : [policyTag]),
        ...(DATA_ORIGINS.length > 0 ? [originsTag] : []),
      ],
    },
    generateBundle() {
      const { publicDir } = this.environment.getTopLevelConfig();
      const sent = {
        headers: HEADERS,
        lastingPaths: LASTING_PATHS,
        lastingRules: ["assets/*", ...loaderReleases(publicDir)],
        lasting: LASTING,
        anew: ASKED_ANEW,
      };
      for (const [fileName, source] of [
        ["_headers", headersFile(sent)],
        [".htaccess", htaccess(sent)],
        ["hosting/nginx.conf", nginxConf(sent)],
      ] as const)
        this.emitFile({ type: "asset", fileName, source });
    },
  };
}
