/** Keys of the compact form, which say nothing in the full map. */
const COMPACT = ["embed", "show", "childId"];

/**
 * The link to the full map asks for what the address asks for: where the app never comes, it is the only way on. The
 * link stands behind the script, so it waits for the page to be read.
 */
export function leadOn({ location, document }: Pick<Window, "location" | "document">, id: string): void {
  const asked = new URLSearchParams(location.search);
  for (const key of COMPACT) asked.delete(key);
  if (asked.size === 0) return;
  document.addEventListener("DOMContentLoaded", () =>
    document.getElementById(id)?.setAttribute("href", `./?${asked}`),
  );
}
