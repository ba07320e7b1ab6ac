import fc, { type Arbitrary } from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_FILTER } from "../../src/domain/filter.ts";
import { actorId, claimId, facilityId, incidentId, sourceId } from "../../src/domain/schema.ts";
import { SORTS } from "../../src/query/sort.ts";
import { ATLAS_DATA, type DatasetRef } from "../../src/store/datasetRef.ts";
import { type Camera, CIRCLE_SIZES, type Comparable, EMBED_PARTS, THEMES } from "../../src/store/store.ts";
import { decode, encode, OUR_KEYS } from "../../src/url/codec.ts";
import { FILTER_KEYS, isFilterKey, LONGEST_SEARCH } from "../../src/url/filterKeys.ts";
import { isActorId, isId, isSourceId } from "../../src/url/ids.ts";
import { type LinkState, NOTHING_ASKED } from "../../src/url/linkState.ts";
import { ANY_POOL, filters, latitudes, longitudes } from "../arbitraries.ts";
import { runs } from "../runs.ts";

const slugs = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,4}$/);

/** Anything that a reader may type; half a character cannot stand in an address. */
const searches = fc
  .string({ unit: "binary", maxLength: LONGEST_SEARCH })
  .filter((text) => text.length <= LONGEST_SEARCH);

const cameras: Arbitrary<Camera> = fc.oneof(
  fc.constant(null),
  fc.record({
    kind: fc.constant("exact" as const),
    zoom: fc.double({ min: -5, max: 24, noNaN: true }).map((zoom) => zoom + 0),
    lat: latitudes,
    lon: longitudes,
  }),
  fc.tuple(longitudes, latitudes, longitudes, latitudes).map(([west, one, east, other]) => ({
    kind: "box" as const,
    box: [west, Math.min(one, other), east, Math.max(one, other)] as const,
  })),
);

const carried = fc.record(
  {
    area: fc.stringMatching(/^[?-~]{1,60}$/),
    lang: fc.constantFrom("en", "es", "fr", "ar"),
  },
  { requiredKeys: [] },
);

const comparables: Arbitrary<Comparable> = fc.record({
  lock: fc.subarray(FILTER_KEYS.map(({ key }) => key).filter(isFilterKey)),
  axis: fc.constantFrom(null, { from: "2012", to: "2020" }, { from: "2020-08", to: "2020-10-31" }),
  top: fc.option(fc.integer({ min: 1, max: 999_999_999 }), { nil: null }),
  size: fc.constantFrom(...CIRCLE_SIZES),
  label: fc.uniqueArray(
    slugs.map((slug) => `inc-${slug}`),
    { maxLength: 4 },
  ),
  v: fc.constantFrom(null, "1.0.0", "2026-11-20", "1.0.0-rc.1+build"),
});

/** Words that a file may hold: signs of ours among them, no control characters, no half characters. */
const fileWords = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 60 }).filter((text) => !/[\p{Cc}\p{Cs}]/u.test(text)),
  fc.constantFrom(
    "Attack, armed",
    "a:b",
    "*",
    "**.,:*-",
    "none",
    "__proto__",
    "constructor",
    " ",
    "100 % & more",
    "سجن",
  ),
);

const columnMappings = fc.option(
  fc.record({
    date: fc.option(fileWords, { nil: null }),
    end: fc.option(fileWords, { nil: null }),
    type: fc.option(fileWords, { nil: null }),
    title: fc.option(
      fileWords.map((name) => `${name}\n\t`),
      { nil: null },
    ),
  }),
  { nil: null },
);

const fileSigns = fc.record({
  name: fileWords.filter((name) => !/\p{Cf}/u.test(name)),
  size: fc.nat(Number.MAX_SAFE_INTEGER).map((size) => size % 1e13),
  sha256: fc.option(fc.stringMatching(/^[0-9a-f]{64}$/), { nil: null }),
});

const otherDatasets: Arbitrary<DatasetRef> = fc.oneof(
  fc.record({
    kind: fc.constant("address" as const),
    url: fc.constantFrom("other/incidents.geojson", "/x.geojson?a=1&b=2", "https://data.example/a.geojson"),
    columns: columnMappings,
  }),
  fc.record({
    kind: fc.constant("files" as const),
    files: fc.array(fileSigns, { minLength: 1, maxLength: 4 }),
    columns: columnMappings,
  }),
);

const linkStates: Arbitrary<LinkState> = fc
  .record({
    dataset: fc.constant(ATLAS_DATA),
    filter: fc
      .tuple(filters(ANY_POOL, 2), fc.option(searches, { nil: undefined }))
      .map(([filter, q]) => (q === undefined ? filter : { ...filter, q })),
    selection: fc.option(
      fc.oneof(
        slugs,
        slugs.map((slug) => `inc-${slug}`),
        slugs.map((slug) => `fac-${slug}`),
      ),
      { nil: null },
    ),
    camera: cameras,
    sort: fc.constantFrom(...SORTS),
    vs: fc.constantFrom(
      null,
      { from: "2019", to: "2019" },
      { from: "2020-08", to: "2020-10-31" },
      { from: "0000-01-01", to: "9999-12-31" },
    ),
    theme: fc.constantFrom(...THEMES),
    embed: fc.boolean(),
    show: fc.subarray([...EMBED_PARTS]),
    carried: carried.map((values) => ({ ...values })),
  })
  .chain((given) => comparables.map((comparable) => ({ ...given, ...comparable })));

/** Links to another dataset, whose words the filter may ask for. */
const otherLinkStates: Arbitrary<LinkState> = fc
  .tuple(linkStates, otherDatasets, fc.uniqueArray(fileWords, { maxLength: 4 }))
  .map(([given, dataset, words]) => ({
    ...given,
    dataset,
    filter: {
      ...given.filter,
      type: words,
      actor: words.slice(1),
      country: words.slice(2),
      source: words.slice(3),
    },
  }));

const state = (change: Partial<LinkState>): LinkState => ({ ...NOTHING_ASKED, ...change });
const filter = (change: Partial<LinkState["filter"]>): LinkState =>
  state({ filter: { ...NO_FILTER, ...change } });

describe("encode and decode", () => {
  it("decode(encode(state)) is the state, and says nothing bad of it", () => {
    fc.assert(
      fc.property(fc.oneof(linkStates, otherLinkStates), (given) => {
        expect(decode(encode(given))).toEqual({ state: given, notices: [] });
      }),
      { numRuns: runs(3000) },
    );
  });

  it("writes a state in one way only", () => {
    fc.assert(
      fc.property(fc.oneof(linkStates, otherLinkStates), (given) => {
        const written = encode(given);
        expect(encode(decode(written).state)).toBe(written);
        expect(encode(decode(`?${written}#fragment`).state)).toBe(written);
      }),
      { numRuns: runs(1000) },
    );
  });

  it("goes through an address unchanged", () => {
    fc.assert(
      fc.property(fc.oneof(linkStates, otherLinkStates), (given) => {
        const url = new URL("https://atlas.example/");
        url.search = encode(given);
        expect(decode(new URL(url.href).search).state).toEqual(given);
      }),
      { numRuns: runs(1000) },
    );
  });

  it("says nothing of what everybody gets", () => {
    expect(encode(NOTHING_ASKED)).toBe("");
    expect(decode("")).toEqual({ state: NOTHING_ASKED, notices: [] });
    const defaults = "?dates=possible&by=overlap&undated=1&scope=all&sort=date&theme=auto&embed=0";
    expect(decode(defaults)).toEqual({ state: NOTHING_ASKED, notices: [] });
  });

  it("is readable, in the order of the table", () => {
    const given = state({
      filter: {
        ...NO_FILTER,
        q: "car bomb & more",
        type: ["prison_attack", "breakout"],
        from: "2020-08",
        to: "2020-10",
        min: { group: "out_of_custody", value: 100 },
        near: { lat: 34.43, lon: 70.451, km: 50 },
        undated: false,
      },
      selection: "inc-2020-jalalabad",
      camera: { kind: "box", box: [60, 29.5, 75, 38.5] },
      embed: true,
      carried: { lang: "ar" },
    });
    expect(encode(given)).toBe(
      "from=2020-08&to=2020-10&undated=0&type=prison_attack,breakout&min=out_of_custody:100&q=car+bomb+%26+more" +
        "&near=34.43,70.451,50&id=inc-2020-jalalabad&box=60,29.5,75,38.5&lang=ar&embed=1",
    );
    expect(encode(state({ camera: { kind: "exact", zoom: 5.25, lat: -34.4, lon: 70 } }))).toBe(
      "map=5.25/-34.4/70",
    );
  });

  it("stays under 2,000 characters with twenty values", () => {
    fc.assert(
      fc.property(
        fc.array(slugs, { minLength: 15, maxLength: 15 }),
        fc.string({ unit: "binary", maxLength: LONGEST_SEARCH / 2 }),
        cameras,
        (slug, q, camera) => {
          const given = state({
            camera,
            selection: `inc-${slug[0]}`,
            filter: {
              ...NO_FILTER,
              from: "2020-08-02",
              to: "2020-08-03",
              actor: slug.slice(0, 8),
              source: slug.slice(8).map((name) => `src-${name}`),
              near: { lat: 34.4512345, lon: 70.4512345, km: 50 },
              q,
              type: ["counter_operation"],
            },
          });
          expect(encode(given).length).toBeLessThanOrEqual(2000);
        },
      ),
      { numRuns: runs(1000) },
    );
  });
});

describe("hostile links", () => {
  const ours = fc.constantFrom(...OUR_KEYS);
  const hostile = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string(),
    fc.constantFrom(
      "%",
      "%E0%A4%A",
      "%00",
      "\u0000",
      "\ud800",
      "__proto__",
      "constructor",
      "1e999",
      "-0",
      "NaN",
      "Infinity",
    ),
    fc.constantFrom(
      "2020-02-30",
      "1,2,3",
      "1,2,3,4",
      "9/9/9",
      "a:1",
      "out_of_custody:1e3",
      "javascript:alert(1)",
      "//evil.example",
    ),
  );
  const pairs = fc.array(fc.tuple(fc.oneof(ours, hostile), hostile), { maxLength: 30 });

  /** What is taken must be good: written and read again it is the same, without a word. */
  function expectSane(search: string): void {
    const { state: taken, notices } = decode(search);
    expect(decode(encode(taken))).toEqual({ state: taken, notices: [] });
    expect(notices.length).toBeLessThanOrEqual(20);
    for (const { key, value } of notices) {
      expect(OUR_KEYS).toContain(key);
      expect([...value].length).toBeLessThanOrEqual(80);
      expect(value).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }
  }

  it("take any text without throwing", () => {
    fc.assert(fc.property(fc.oneof(hostile, fc.webQueryParameters()), expectSane), { numRuns: runs(2000) });
  });

  it("take any value of our keys without throwing", () => {
    const search = pairs.map((list) => list.map(([key, value]) => `${key}=${value}`).join("&"));
    fc.assert(fc.property(search, expectSane), { numRuns: runs(3000) });
  });

  it("take well encoded values of any kind", () => {
    const search = pairs.map((list) =>
      new URLSearchParams(list.map(([key, value]) => [key, value])).toString(),
    );
    fc.assert(fc.property(search, expectSane), { numRuns: runs(3000) });
  });

  it("may be as long as they like", () => {
    expectSane(`?type=${"bad,".repeat(200_000)}riot`);
    expect(decode(`?type=${"bad,".repeat(200_000)}riot`).state.filter.type).toEqual(["riot"]);
    expectSane(`?type=${[...Array(1000).keys()].map((number) => `bad${number}`).join(",")}`);
    expectSane(`?q=${"%F0%9F%98%80".repeat(100_000)}`);
    expectSane("type=riot&".repeat(100_000));
  });

  it("do not reach the prototype of anything", () => {
    decode("?__proto__[x]=1&constructor[prototype][x]=1&__proto__=1&area=__proto__&actor=__proto__");
    expect("x" in {}).toBe(false);
    expect(decode("?__proto__=1&toString=1").state).toEqual(NOTHING_ASKED);
  });
});

describe("a bad value is left out and named", () => {
  it.each([
    ["from=2020-02-30"],
    ["from=2020-13"],
    ["from=20200801"],
    ["to=yesterday"],
    ["dates=maybe"],
    ["by=end"],
    ["undated=yes"],
    ["type=war"],
    ["type=campaign"],
    ["type=Riot"],
    ["country=af"],
    ["country=ZZ"],
    ["region=001"],
    ["actor=inc-one"],
    ["actor=A"],
    ["role=leader"],
    ["basis=rumour"],
    ["source=report"],
    ["precision=exact"],
    ["evidence=strong"],
    ["scope=some"],
    ["min=100"],
    ["min=out_of_custody:-1"],
    ["min=out_of_custody:1.5"],
    ["min=people:100"],
    ["near=34,70"],
    ["near=91,70,5"],
    ["near=34,181,5"],
    ["near=34,70,0"],
    ["near=34,70,30000"],
    ["near=34,70,5,6"],
    ["near=0x10,70,5"],
    ["id=INC-one"],
    ["id=inc-"],
    ["id=../secret"],
    ["box=1,2,3"],
    ["box=1,50,3,40"],
    ["box=-181,0,1,2"],
    ["map=5/91/0"],
    ["map=25/0/0"],
    ["map=5,0,0"],
    ["map=NaN/0/0"],
    ["sort=name"],
    ["theme=pink"],
    ["embed=true"],
    ["show=video"],
    ["area=with space"],
    ["lang=de"],
    ["lock=everything"],
    ["axis=2020"],
    ["axis=2021/2020"],
    ["top=0"],
    ["top=many"],
    ["size=big"],
    ["label=fac-one"],
    ["v=../1"],
    ["vs=2020/"],
    ["vs=2020"],
    ["vs=2020/2019"],
    ["vs=2020/2021/2022"],
    ["vs=2020-02-30/2021"],
    ["data=//evil.example/x"],
    ["data=javascript:alert(1)"],
    ["data=a\\b"],
    ["data=https://user@data.example/x"],
    ["data=http://"],
    ["file=a.csv"],
    ["file=:12"],
    ["file=a.csv:-1"],
    ["file=a.csv:012"],
    ["file=a.csv:1e3"],
    ["file=a.csv:12:abc"],
    ["file=a*b.csv:12"],
    ["file=a.csv:12,b.csv"],
    ["cols=date:when"],
  ])("%s", (search) => {
    const [key, value] = search.split("=");
    expect(decode(search)).toEqual({ state: NOTHING_ASKED, notices: [{ key, value }] });
  });

  it("keeps the good values of a list", () => {
    expect(decode("type=riot,war,breakout,,riot&country=AF,XX")).toEqual({
      state: filter({ type: ["riot", "breakout"], country: ["AF"] }),
      notices: [
        { key: "type", value: "war" },
        { key: "country", value: "XX" },
      ],
    });
  });

  it("takes neither edge of a window that ends before it begins", () => {
    expect(decode("from=2020&to=2019-12")).toEqual({
      state: NOTHING_ASKED,
      notices: [
        { key: "from", value: "2020" },
        { key: "to", value: "2019-12" },
      ],
    });
    expect(decode("from=2020&to=2020").state).toEqual(filter({ from: "2020", to: "2020" }));
    expect(decode("from=2020-12-31&to=2020").notices).toEqual([]);
  });

  it("takes the first of a key that stands twice, and names the others", () => {
    expect(decode("type=riot&type=breakout&type=riot")).toEqual({
      state: filter({ type: ["riot"] }),
      notices: [{ key: "type", value: "breakout" }],
    });
  });

  it("takes the box of two cameras", () => {
    expect(decode("map=5/10/20&box=1,2,3,4")).toEqual({
      state: state({ camera: { kind: "box", box: [1, 2, 3, 4] } }),
      notices: [{ key: "map", value: "5/10/20" }],
    });
  });

  it("shortens what it names, and lets nothing turn the text around it", () => {
    const [notice] = decode(`type=${"😀".repeat(100)}`).notices;
    expect(notice?.value).toBe("😀".repeat(80));
    expect(decode("type=%E2%80%AEabc%00").notices).toEqual([{ key: "type", value: "\ufffdabc\ufffd" }]);
  });

  it(`takes a search of up to ${LONGEST_SEARCH} characters`, () => {
    expect(decode(`q=${"x".repeat(LONGEST_SEARCH)}`).notices).toEqual([]);
    expect(decode(`q=${"x".repeat(LONGEST_SEARCH + 1)}`).notices).toHaveLength(1);
  });
});

describe("another dataset", () => {
  const sha256 = "0123456789abcdef".repeat(4);
  const files = { kind: "files", files: [{ name: "a b.csv", size: 12, sha256 }] } as const;

  it("is readable", () => {
    const columns = { date: "event_date", end: null, type: "kind: old", title: "name" };
    const given = state({
      dataset: { ...files, columns },
      filter: { ...NO_FILTER, type: ["Attack, armed", "riot"] },
    });
    const written = `file=a+b.csv:12:${sha256}&cols=date:event_date,type:kind*-+old,title:name&type=Attack*.+armed,riot`;
    expect(encode(given)).toBe(written);
    expect(decode(written)).toEqual({ state: given, notices: [] });
  });

  it.each([
    ["cols=date"],
    ["cols=date:a,date:b"],
    ["cols=when:a"],
    ["cols=date:a:b"],
    ["cols=date:"],
    ["cols=date:a*b"],
    [`cols=date:${"x".repeat(201)}`],
    ["type=%00"],
    [`actor=${"x".repeat(201)}`],
    ["source=a*"],
  ])("takes no %s", (search) => {
    const [key, value] = search.split("=");
    const notice = { key, value: value === "%00" ? "\ufffd" : value?.slice(0, 80) };
    expect(decode(`data=x.csv&${search}`)).toEqual({
      state: state({ dataset: { kind: "address", url: "x.csv", columns: null } }),
      notices: [notice],
    });
  });

  it("lets a filter ask for any word of the file, wherever it stands in the link", () => {
    expect(decode("type=Shelling&actor=Group+of+Ours&data=x.csv").state.filter).toMatchObject({
      type: ["Shelling"],
      actor: ["Group of Ours"],
    });
    expect(decode("type=Shelling&actor=Group+of+Ours").notices.map(({ key }) => key)).toEqual([
      "type",
      "actor",
    ]);
  });

  it("is one: an address before files", () => {
    expect(decode("file=a.csv:12&data=x.csv")).toEqual({
      state: state({ dataset: { kind: "address", url: "x.csv", columns: null } }),
      notices: [{ key: "file", value: "a.csv:12" }],
    });
  });

  it("leaves out words that no link can hold", () => {
    const dataset = { kind: "address", url: "x.csv", columns: null } as const;
    const given = state({ dataset, filter: { ...NO_FILTER, type: ["a\nb", "\ud800", "c"] } });
    expect(encode(given)).toBe("data=x.csv&type=c");
  });
});

describe("what is not ours", () => {
  it.each([
    "fbclid=abc",
    "utm_source=x&utm_medium=y",
    "From=2020",
    "type[]=riot",
    "amp=1",
    "type=",
    "from",
    "=",
  ])("%s says nothing", (search) => expect(decode(search)).toEqual({ state: NOTHING_ASKED, notices: [] }));

  it("a fragment says nothing", () => {
    expect(decode("#type=riot").state).toEqual(NOTHING_ASKED);
    expect(decode("?type=riot#?secret=x").state).toEqual(filter({ type: ["riot"] }));
  });
});

describe("good values", () => {
  it.each([
    ["box=170,-50,-170,-30", state({ camera: { kind: "box", box: [170, -50, -170, -30] } })],
    ["map=-0.8/-0/1e-7", state({ camera: { kind: "exact", zoom: -0.8, lat: 0, lon: 1e-7 } })],
    ["country=XK&region=039", filter({ country: ["XK"], region: ["039"] })],
    ["q=a+b%2Bc%C3%A9", filter({ q: "a b+cé" })],
    ["?id=fac-not-known-yet", state({ selection: "fac-not-known-yet" })],
    ["embed=1&show=list,map", state({ embed: true, show: ["list", "map"] })],
    ["size=out&lang=fr", state({ size: "out", carried: { lang: "fr" } })],
    [
      "lock=type,from&axis=2012/2020&top=40&label=inc-a,inc-b&v=1.0.0-rc.1%2Bx",
      state({
        lock: ["type", "from"],
        axis: { from: "2012", to: "2020" },
        top: 40,
        label: ["inc-a", "inc-b"],
        v: "1.0.0-rc.1+x",
      }),
    ],
    ["data=x.geojson", state({ dataset: { kind: "address", url: "x.geojson", columns: null } })],
    [
      "file=a*.b.csv:12,c.csv:0&cols=none",
      state({
        dataset: {
          kind: "files",
          files: [
            { name: "a,b.csv", size: 12, sha256: null },
            { name: "c.csv", size: 0, sha256: null },
          ],
          columns: { date: null, end: null, type: null, title: null },
        },
      }),
    ],
  ] as const)("%s", (search, expected) => {
    expect(decode(search)).toEqual({ state: expected, notices: [] });
  });
});

describe("ids", () => {
  const anyIds = fc.oneof(
    fc.string({ maxLength: 20 }),
    slugs,
    fc
      .tuple(fc.constantFrom("inc-", "fac-", "clm-", "src-", "inc", "src-src-"), slugs)
      .map(([prefix, slug]) => prefix + slug),
  );
  const fits = (schema: { safeParse: (value: string) => { success: boolean } }, id: string): boolean =>
    schema.safeParse(id).success;

  it("have the form that the schema gives them", () => {
    fc.assert(
      fc.property(anyIds, (id) => {
        const known = [incidentId, facilityId, claimId, sourceId, actorId].some((schema) => fits(schema, id));
        expect(isId(id)).toBe(known);
        expect(isActorId(id)).toBe(fits(actorId, id));
        expect(isSourceId(id)).toBe(fits(sourceId, id));
      }),
      { numRuns: runs(3000) },
    );
  });
});
