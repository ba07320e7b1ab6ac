interface Contact {
  readonly href: string;
  readonly text: string;
}

/** Set by the build (`ATLAS_CONTACT`); where nothing was built, as in tests, there is none. */
declare const __ATLAS_CONTACT__: Contact | null;

/** Where corrections go; null: whoever publishes this copy has not said. */
export const contact: Contact | null = typeof __ATLAS_CONTACT__ === "undefined" ? null : __ATLAS_CONTACT__;
