/** What a host is to send. */
export interface Sent {
  /** With every answer, those to missing files included. */
  readonly headers: Readonly<Record<string, string>>;
  /** Files that never change under their names: the beginning of their paths, as a regular expression. */
  readonly lastingPaths: string;
  /** The same as paths with `*` at the end, for hosts that know nothing else. */
  readonly lastingRules: readonly string[];
  /** `Cache-Control` of those files, and of all others. */
  readonly lasting: string;
  readonly anew: string;
}

/**
 * The headers in the `_headers` form that Netlify and Cloudflare Pages read. Where two rules fit a file Cloudflare
 * joins what they say with commas, so that `Cache-Control` stands in rules of which only one ever fits. All other files
 * get the hosts' own `max-age=0, must-revalidate`, which asks anew as well.
 */
export function headersFile({ headers, lastingRules, lasting, anew }: Sent): string {
  const rule = (path: string, sent: Readonly<Record<string, string>>): string =>
    [path, ...Object.entries(sent).map(([name, value]) => `  ${name}: ${value}`)].join("\n");
  const rules = [
    rule("/*", headers),
    ...lastingRules.map((path) => rule(`/${path}`, { "Cache-Control": lasting })),
    ...["/", "/index.html", "/embed.js", "/data/*"].map((path) => rule(path, { "Cache-Control": anew })),
  ];
  return `${rules.join("\n")}\n`;
}

/**
 * The headers in Apache's form, as a file that works where it stands if the host allows `FileInfo` in `.htaccess` and
 * has `mod_headers`. `always` sends them with a 404 as well; how long a file may be kept is said of files that are there.
 */
export function htaccess({ headers, lastingPaths, lasting, anew }: Sent): string {
  const always = Object.entries(headers).map(([name, value]) => `  Header always set ${name} "${value}"`);
  return `AddType application/geo+json .geojson
AddType text/javascript .js .mjs
AddType font/woff2 .woff2
<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE ${COMPRESSED.join(" ")}
</IfModule>
<IfModule mod_headers.c>
${always.join("\n")}
  Header set Cache-Control "${anew}"
  <If "%{REQUEST_URI} =~ m#/${lastingPaths}#">
    Header set Cache-Control "${lasting}"
  </If>
</IfModule>
`;
}

/**
 * The headers in nginx's form, to be included in a `server`. A `location` that adds a header inherits none, so that all
 * stand in each.
 */
export function nginxConf({ headers, lastingPaths, lasting, anew }: Sent): string {
  const always = Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}" always;`);
  const block = (indent: string, cache: string): string =>
    [...always, `add_header Cache-Control "${cache}";`].map((line) => `${indent}${line}`).join("\n");
  return `# To be included in a server { … } whose root holds the built files.
# Below a folder write "location /folder/ {" instead of the first line.
location / {
  gzip on;
  gzip_vary on;
  gzip_types ${COMPRESSED.join(" ")};
${block("  ", anew)}
  location ~ /${lastingPaths} {
${block("    ", lasting)}
  }
  location ~ \\.geojson$ {
    default_type application/geo+json;
${block("    ", anew)}
  }
}
`;
}

/** HTML is compressed by both without being named. */
const COMPRESSED = [
  "text/css",
  "text/csv",
  "text/javascript",
  "application/javascript",
  "application/json",
  "application/geo+json",
  "image/svg+xml",
];
