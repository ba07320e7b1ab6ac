import type { HtmlTagDescriptor } from "vite";
import { ENGLISH } from "../../src/i18n/locale.ts";
import type { SiteFacts } from "./siteFacts.ts";
import { CARD } from "./socialImage.ts";

const TECHNIQUE =
  "Compiled by hand from public sources; every figure is kept as a claim, with who makes it and where.";

/**
 * What other sites read in the page's head: its one address, the discovery of oEmbed, Open Graph and Twitter cards,
 * and the dataset for catalogues. All addresses are absolute, since most of the readers take no others.
 * @param site address of the site's folder, with a slash at its end
 */
export function headTags(site: string, facts: SiteFacts): HtmlTagDescriptor[] {
  const image = new URL(CARD.file, site).href;
  const alt = ENGLISH.messages.embed.frameTitle(facts.sentence);
  return [
    link({ rel: "canonical", href: site }),
    link({
      rel: "alternate",
      type: "application/json+oembed",
      href: new URL("oembed.json", site).href,
      title: facts.title,
    }),
    ...properties({
      "og:type": "website",
      "og:site_name": facts.title,
      "og:locale": "en_GB",
      "og:url": site,
      "og:title": facts.title,
      "og:description": facts.sentence,
      "og:image": image,
      "og:image:type": "image/png",
      "og:image:width": String(CARD.width),
      "og:image:height": String(CARD.height),
      "og:image:alt": alt,
    }),
    ...names({
      "twitter:card": "summary_large_image",
      "twitter:title": facts.title,
      "twitter:description": facts.sentence,
      "twitter:image": image,
      "twitter:image:alt": alt,
    }),
    dataBlock(datasetOf(site, facts)),
  ];
}

/** The dataset in the words of schema.org. */
export function datasetOf(site: string, facts: SiteFacts): object {
  const { title, about, licenceUrl, version, period, box, updated, creator } = facts;
  const file = (path: string, encodingFormat: string): object => ({
    "@type": "DataDownload",
    contentUrl: new URL(path, site).href,
    encodingFormat,
  });
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: title,
    description: about,
    url: site,
    license: licenceUrl,
    version,
    temporalCoverage: `${period.from}/${period.to}`,
    ...(box && { spatialCoverage: { "@type": "Place", geo: { "@type": "GeoShape", box: box.join(" ") } } }),
    distribution: [
      file("data/incidents.geojson", "application/geo+json"),
      file("data/incidents.csv", "text/csv"),
    ],
    ...(updated && { dateModified: updated }),
    creator: { "@type": "Organization", name: creator },
    isAccessibleForFree: true,
    measurementTechnique: TECHNIQUE,
  };
}

/** Not a script (HTML § 4.12.1, "data block"): no policy for scripts stands in its way, and nothing runs it. */
function dataBlock(content: object): HtmlTagDescriptor {
  const children = JSON.stringify(content).replaceAll("<", "\\u003c");
  return { tag: "script", attrs: { type: "application/ld+json" }, children, injectTo: "head" };
}

const link = (attrs: Readonly<Record<string, string>>): HtmlTagDescriptor => ({
  tag: "link",
  attrs,
  injectTo: "head",
});

function properties(contents: Readonly<Record<string, string>>): HtmlTagDescriptor[] {
  return Object.entries(contents).map(([property, content]) => meta({ property, content }));
}

function names(contents: Readonly<Record<string, string>>): HtmlTagDescriptor[] {
  return Object.entries(contents).map(([name, content]) => meta({ name, content }));
}

const meta = (attrs: Readonly<Record<string, string>>): HtmlTagDescriptor => ({
  tag: "meta",
  attrs,
  injectTo: "head",
});
