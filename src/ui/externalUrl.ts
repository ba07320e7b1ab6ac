/**
 * A link of a source as an address that may be opened, else null. Only absolute http(s) without a name or
 * password in it: text from data must never run, stay on our origin or pose as another host. The host of
 * the result is in punycode, so that look-alike letters show (WHATWG URL § 3.5).
 */
export function externalUrl(text: string): URL | null {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  const isWeb = url.protocol === "https:" || url.protocol === "http:";
  return isWeb && url.username === "" && url.password === "" ? url : null;
}
