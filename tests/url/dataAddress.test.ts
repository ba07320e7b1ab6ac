import { describe, expect, it } from "vitest";
import { allowedOrigins, dataAddress } from "../../src/url/dataAddress.ts";

const BASE = "https://atlas.example/map/index.html";
const ALLOWED = ["https://data.example"];

describe("a dataset by link", () => {
  it.each([
    ["other.geojson", "https://atlas.example/map/other.geojson"],
    ["/data/x.csv?a=1", "https://atlas.example/data/x.csv?a=1"],
    ["../x.csv.gz", "https://atlas.example/x.csv.gz"],
    ["https://atlas.example/x.csv", "https://atlas.example/x.csv"],
    ["https://data.example/x.csv", "https://data.example/x.csv"],
  ])("%s is read", (url, address) => expect(dataAddress(url, BASE, ALLOWED)).toBe(address));

  it.each([
    "https://evil.example/x.csv",
    "http://data.example/x.csv",
    "https://data.example:8443/x.csv",
    "https://data.example.evil.example/x.csv",
    "https://user@data.example/x.csv",
    "//data.example/x.csv",
    "https:data.example/x.csv",
    "https:\\\\data.example/x.csv",
    "/\\evil.example/x.csv",
    "javascript:alert(1)",
    "data:text/csv,a",
    "blob:https://atlas.example/1",
    "java\nscript:alert(1)",
    "",
  ])("%j is not", (url) => expect(dataAddress(url, BASE, ALLOWED)).toBeNull());
});

it("origins are read from a text, whole and exact ones alone", () => {
  expect(allowedOrigins("")).toEqual([]);
  expect(
    allowedOrigins(
      " https://a.example  http://b.example:8080 https://c.example/ https://d.example/x * 'self' e.example data: null",
    ),
  ).toEqual(["https://a.example", "http://b.example:8080"]);
});
