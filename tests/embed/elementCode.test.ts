import { expect, it } from "vitest";
import { elementCode } from "../../src/embed/elementCode.ts";

const SNIPPET = {
  scriptSrc: "https://atlas.example/embed/1.0.0.js",
  integrity: "sha384-abc",
  attributes: { type: "prison_attack", height: "auto" },
  fullView: "https://atlas.example/?type=prison_attack&from=2020",
  linkText: "3 recorded attacks",
};

it("is an element with a link inside, and one script that is checked", () => {
  expect(elementCode(SNIPPET)).toBe(
    [
      '<prison-incident-atlas type="prison_attack" height="auto" style="display:block;padding-bottom:clamp(500px,62% + 237px,789px)"><a href="https://atlas.example/?type=prison_attack&amp;from=2020">3 recorded attacks</a></prison-incident-atlas>',
      '<script async src="https://atlas.example/embed/1.0.0.js" integrity="sha384-abc" crossorigin="anonymous"></script>',
    ].join("\n"),
  );
});

it("names the open record otherwise than the element, and leaves out what the element adds", () => {
  const code = elementCode({ ...SNIPPET, attributes: { id: "inc-a", embed: "1", q: "" } });
  expect(code).toContain('<prison-incident-atlas record="inc-a" style=');
});

it("lets nothing out of an attribute", () => {
  const code = elementCode({ ...SNIPPET, attributes: { q: '"><img src=x>' }, linkText: "</a><b>" });
  expect(code).toContain('q="&quot;&gt;&lt;img src=x&gt;"');
  expect(code).toContain("&lt;/a&gt;&lt;b&gt;</a>");
});

it("keeps the place free that the frame will take", () => {
  const placeOf = (attributes: Readonly<Record<string, string>>) =>
    /style="([^"]*)"/.exec(elementCode({ ...SNIPPET, attributes }))?.[1];
  expect(placeOf({ height: "400" })).toBe("display:block;min-height:400px");
  expect(placeOf({ show: "list" })).toBe("display:block;padding-bottom:clamp(334px,0%,334px)");
});
