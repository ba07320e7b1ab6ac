import type { HtmlTagDescriptor, Plugin, Rolldown } from "vite";
import { headTags } from "./headTags.ts";
import { oembed } from "./oembed.ts";
import { siteAddressOf } from "./siteAddress.ts";
import { siteFacts, textIn } from "./siteFacts.ts";
import { CARD, type CardParts, cardSvg, rasterise } from "./socialImage.ts";

const WARNING =
  "No address of the site is set: the page goes out without oEmbed, cards and dataset description. SITE_URL=https://example.org/atlas/ npm run build sets one.";

/**
 * What other sites show of this one: `card.png`, and where the site's address is known (the environment's `SITE_URL`)
 * `oembed.json` and the tags of the page's head, which need it. A build without one warns.
 */
export function sitePlugin(named: string | undefined): Plugin {
  const site = siteAddressOf(named);
  return {
    name: "atlas-site",
    apply: "build",
    buildStart() {
      if (site === null) this.warn(WARNING);
    },
    generateBundle: {
      // After the data, which it tells of.
      order: "post",
      handler(_options, bundle) {
        if (this.environment.config.consumer !== "client") return;
        for (const [fileName, source] of siteFiles(site, bundle))
          this.emitFile({ type: "asset", fileName, source });
      },
    },
    transformIndexHtml: {
      order: "post",
      handler: (_html, { bundle }) => tagsOf(site, bundle),
    },
  };
}

function siteFiles(
  site: string | null,
  bundle: Rolldown.OutputBundle,
): [name: string, Uint8Array | string][] {
  const facts = siteFacts(bundle);
  const card = rasterise(cardSvg(cardParts(bundle)), CARD.width);
  if (site === null) return [[CARD.file, card]];
  return [
    [CARD.file, card],
    ["oembed.json", `${JSON.stringify(oembed(site, facts))}\n`],
  ];
}

/** A dataset without the atlas's base map is drawn on the sea alone. */
function cardParts(bundle: Rolldown.OutputBundle): CardParts {
  const read = (path: string) => (path in bundle ? JSON.parse(textIn(bundle, path)) : null);
  return {
    rows: JSON.parse(textIn(bundle, "data/picture/rows.json")),
    world: read("basemap/picture/world.json") ?? { land: "", coast: "", borders: "", disputed: "" },
    countries: read("basemap/countries.json") ?? [],
  };
}

function tagsOf(site: string | null, bundle: Rolldown.OutputBundle | undefined): HtmlTagDescriptor[] {
  return site === null || bundle === undefined ? [] : headTags(site, siteFacts(bundle));
}
