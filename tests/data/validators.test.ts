import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { getIssues } from "@placemarkio/check-geojson";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { Table } from "tableschema";
import { describe, expect, test } from "vitest";
import { readFolder } from "../../data/check/readFiles.ts";
import { publishFiles } from "../../data/publish/publishFiles.ts";

/* What other people's validators say of the published files: JSON Schema (Ajv), Frictionless, RFC 7946. */

const FOLDER = fileURLToPath(new URL("../../data", import.meta.url));
const { files } = publishFiles(readFolder(FOLDER));
const text = (path: string): string => files.get(path) ?? "";
const json = (path: string) => JSON.parse(text(path));

const ajv = new Ajv2020({ allErrors: true, strict: false });
const validator = (name: string): ValidateFunction =>
  ajv.getSchema(`${name}.schema.json`) ?? ajv.compile(json(`schema/v1/${name}.schema.json`));

function faultsOf(name: string, values: readonly unknown[]): readonly string[] {
  const isValid = validator(name);
  return values.flatMap((value) =>
    isValid(value)
      ? []
      : (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`),
  );
}

describe("JSON Schema", () => {
  const { features } = json("incidents.geojson");

  test.each([
    ["incident", features],
    [
      "claim",
      features.flatMap(({ properties }: { properties: { claims: readonly unknown[] } }) => properties.claims),
    ],
    ["facility", json("facilities.geojson").features],
    ["source", json("sources.json").sources],
    ["actor", json("vocabulary.json").actors],
    ["vocabulary", [json("vocabulary.json")]],
    ["metadata", [json("incidents.geojson").metadata]],
  ])("%s: every one is valid", (name, values) => {
    expect(values.length).toBeGreaterThan(0);
    expect(faultsOf(name, values)).toEqual([]);
  });

  test("tells a type that there is not", () => {
    const [first] = features;
    const broken = { ...first, properties: { ...first.properties, type: "party" } };
    expect(faultsOf("incident", [broken]).join()).toContain("/properties/type");
  });
});

describe("Frictionless", () => {
  const resources: readonly { readonly name: string; readonly path: string; readonly schema?: object }[] =
    json("datapackage.json").resources;
  const table = async (name: string, csv?: string): Promise<Table> => {
    const { path = "", schema = {} } = resources.find((resource) => resource.name === name) ?? {};
    return Table.load(() => Readable.from([csv ?? text(path)]), { schema });
  };
  const rows = async (name: string, csv?: string) => (await table(name, csv)).read({ keyed: true });

  test("reads every record by its schema", async () => {
    expect(await rows("incidents-table")).toHaveLength(json("incidents.geojson").features.length);
  });

  test("reads every claim by its schema, and finds the record of each", async () => {
    const relations = { "incidents-table": await rows("incidents-table") };
    const claims = await (await table("claims-table")).read({ keyed: true, relations });
    expect(claims.length).toBeGreaterThan(relations["incidents-table"].length);
  });

  test("tells a day that there is not, and a record twice", async () => {
    const csv = text("incidents.csv");
    const [head = "", first = ""] = csv.split("\r\n");
    const day = /\d{4}-\d{2}-\d{2}/.exec(first)?.[0] ?? "";
    await expect(
      rows("incidents-table", `${head}\r\n${first.replaceAll(day, "2020-13-45")}\r\n`),
    ).rejects.toThrow();
    await expect(rows("incidents-table", `${head}\r\n${first}\r\n${first}\r\n`)).rejects.toThrow();
  });
});

test.each(["incidents.geojson", "facilities.geojson"])("RFC 7946: %s has no issue", (path) => {
  expect(getIssues(text(path))).toEqual([]);
});
