import type { Plugin } from "vite";

/** Where corrections go: an address to write to, or a page. */
export interface Contact {
  readonly href: string;
  readonly text: string;
}

/**
 * Puts the deployer's contact (the environment's `ATLAS_CONTACT`) into the page. A build without one warns, and the
 * page then says that none is set.
 */
export function contactPlugin(named: string | undefined): Plugin {
  const contact = contactOf(named);
  let isBuild = false;
  return {
    name: "atlas-contact",
    config: (_config, { command }) => {
      isBuild = command === "build";
      return { define: { __ATLAS_CONTACT__: JSON.stringify(contact) } };
    },
    buildStart() {
      if (isBuild && contact === null)
        this.warn(
          'No contact for corrections is set: the page will say so. ATLAS_CONTACT="corrections@example.org" npm run build sets one.',
        );
    },
  };
}

/**
 * The contact that a mail address or an address of a page stands for; null: none is set.
 * @throws for anything else, so that no site goes out with an address that leads nowhere
 */
export function contactOf(named = ""): Contact | null {
  const text = named.trim();
  if (text === "") return null;
  if (/^[^\s@:/?&]+@[^\s@:/?&]+\.[^\s@:/?&]+$/.test(text)) return { href: `mailto:${text}`, text };
  const url = /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : null;
  if (!url) throw new Error(`ATLAS_CONTACT is "${text}": expected a mail address, or a page (https://…)`);
  return { href: url.href, text: `${url.host}${url.pathname.replace(/\/$/, "")}` };
}
