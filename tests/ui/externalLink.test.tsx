import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ExternalLink } from "../../src/ui/ExternalLink.tsx";

test("a web address is a link that tells its host and gives nothing away", () => {
  const html = renderToStaticMarkup(<ExternalLink href="https://www.example.org/a" label="A report" />);
  expect(html).toContain('href="https://www.example.org/a" target="_blank" rel="noopener noreferrer"');
  expect(html).toContain("www.example.org");
});

test.each(["javascript:alert(1)", "//example.org", "data:text/html,x"])("%s stays text", (href) => {
  const html = renderToStaticMarkup(<ExternalLink href={href} label="A <b>report</b>" />);
  expect(html).not.toContain("href");
  expect(html).toContain("A &lt;b&gt;report&lt;/b&gt;");
});
