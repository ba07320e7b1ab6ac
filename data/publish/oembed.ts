import { embedCode } from "../../src/embed/embedCode.ts";
import { ENGLISH } from "../../src/i18n/locale.ts";
import type { SiteFacts } from "./siteFacts.ts";
import { CARD } from "./socialImage.ts";

/** CSS pixels. Consumers that take the numbers literally give the frame this box; others let it fill the column. */
const FRAME = { width: 600, height: 520 };
/** Seconds: a day, the pace at which records change. */
const CACHE_AGE = 86_400;

/**
 * The answer to an oEmbed request (oEmbed 1.0 § 2.3.4.4, type `rich`), as a file: it is the same whatever `url`,
 * `maxwidth`, `maxheight` or `format` a consumer asks for, and always tells of the whole atlas.
 * @param site address of the site's folder, with a slash at its end
 */
export function oembed(site: string, { title, sentence }: SiteFacts): object {
  return {
    type: "rich",
    version: "1.0",
    title,
    provider_name: title,
    provider_url: site,
    cache_age: CACHE_AGE,
    ...FRAME,
    html: embedCode({
      src: new URL("?embed=1", site).href,
      title: ENGLISH.messages.embed.frameTitle(sentence),
      height: FRAME.height,
      fullView: site,
      linkText: sentence,
    }),
    thumbnail_url: new URL(CARD.file, site).href,
    thumbnail_width: CARD.width,
    thumbnail_height: CARD.height,
  };
}
