import type { HtmlTagDescriptor, Plugin, PreviewServer } from "vite";
import { allowedOrigins } from "./src/url/dataAddress.ts";

/**
 * Origins besides the site's own from which `?data=` may read, with spaces between: `DATA_ORIGINS` when the site is
 * built or previewed. The page and its policy know them from this one place.
 */
const DATA_ORIGINS = allowedOrigins(process.env.DATA_ORIGINS ?? "");

/**
 * The one Content Security Policy of the site, directive by directive.
 * No `unsafe-*` anywhere. `data:` workers are there for the opaque origin of `sandbox="allow-scripts"`:
 * MapLibre starts its worker from a `data:` address there, and from a file of ours everywhere else.
 * Trusted Types allow one policy, `default`, and no second one of the same name.
 * There is no `frame-ancestors` on purpose: everyone may frame the site, and `*` would mean fewer, because
 * it matches no ancestor of an opaque origin (a host that itself stands in a sandboxed preview; CSP 3 § 6.4.2).
 */
const CONTENT_SECURITY_POLICY: Readonly<Record<string, string>> = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  "img-src": "'self' data: blob:",
  "font-src": "'self'",
  "connect-src": ["'self'", ...DATA_ORIGINS].join(" "),
  "worker-src": "'self' data:",
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

/** The headers in the `_headers` form that Netlify and Cloudflare Pages read. */
export function headersFile(headers: Readonly<Record<string, string>> = HEADERS): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  return `/*\n${lines.join("\n")}\n`;
}

function sendHeaders(server: PreviewServer): void {
  server.middlewares.use((_request, response, next) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
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

/**
 * Puts the policy into the built site three times from the one constant above: as headers of
 * `vite preview`, as the first element of the built page's head, and as the file `_headers`.
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
      this.emitFile({ type: "asset", fileName: "_headers", source: headersFile() });
    },
  };
}
