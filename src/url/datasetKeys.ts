import {
  COLUMN_USES,
  type ColumnMapping,
  type ColumnUse,
  columnsOf,
  type FileSign,
} from "../store/datasetRef.ts";
import { escaped, unescaped } from "./escape.ts";
import type { LinkKey } from "./linkKey.ts";
import type { LinkState } from "./linkState.ts";

const LONGEST_ADDRESS = 500;
const LONGEST_NAME = 200;
/** As many files as can be told apart in a dataset. */
const MOST_FILES = 256;

type Reading = ReturnType<LinkKey["read"]>;

/** A path on this site, or an address with a host; never one that runs, nor one that says who asks. */
export function isDataAddress(value: string): boolean {
  if (value.length > LONGEST_ADDRESS || /[\s\\\p{Cc}\p{Cf}]/u.test(value)) return false;
  if (/^https?:\/\/[^/]/.test(value)) return URL.canParse(value) && !hasCredentials(new URL(value));
  return value !== "" && !value.startsWith("//") && !/^[a-z][a-z0-9+.-]*:/i.test(value);
}

const hasCredentials = ({ username, password }: URL): boolean => username !== "" || password !== "";

const DATA: LinkKey = {
  key: "data",
  read(url, state) {
    if (!isDataAddress(url)) return { state, bad: [url] };
    return taken(state, { kind: "address", url, columns: null });
  },
  write: ({ dataset }) => (dataset.kind === "address" ? dataset.url : ""),
};

/** `name:size:sha256`, of several files with commas between; the last part is missing where it is not known. */
const FILE: LinkKey = {
  key: "file",
  read(text, state) {
    const files = text.split(",").map(signOf);
    const all = files.filter((file) => file !== null);
    // An address says more: it can be read.
    const isBad = all.length < files.length || all.length > MOST_FILES || state.dataset.kind !== "atlas";
    return isBad ? { state, bad: [text] } : taken(state, { kind: "files", files: all, columns: null });
  },
  write: ({ dataset }) => (dataset.kind === "files" ? dataset.files.map(signText).join(",") : ""),
};

function taken(state: LinkState, dataset: LinkState["dataset"]): Reading {
  return { state: { ...state, dataset }, bad: [] };
}

function signOf(text: string): FileSign | null {
  const [name = "", size = "", sha256, ...more] = text.split(":");
  const plain = unescaped(name);
  const isGood =
    more.length === 0 &&
    plain !== null &&
    isName(plain) &&
    /^(0|[1-9]\d{0,12})$/.test(size) &&
    (sha256 === undefined || /^[0-9a-f]{64}$/.test(sha256));
  return isGood ? { name: plain, size: Number(size), sha256: sha256 ?? null } : null;
}

const isName = (name: string): boolean =>
  name !== "" && [...name].length <= LONGEST_NAME && !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(name);

function signText({ name, size, sha256 }: FileSign): string {
  return [escaped(name), String(size), ...(sha256 === null ? [] : [sha256])].join(":");
}

/** No column is used at all: something else than leaving the columns to be guessed. */
const NONE = "none";

const UNUSED: ColumnMapping = { date: null, end: null, type: null, title: null };

/** `date:event_date,title:name`: which columns are what, for a file in no known format. */
const COLS: LinkKey = {
  key: "cols",
  read(text, state) {
    const { dataset } = state;
    const columns = mappingOf(text);
    if (dataset.kind === "atlas" || columns === null) return { state, bad: [text] };
    return taken(state, { ...dataset, columns });
  },
  write({ dataset }) {
    const columns = columnsOf(dataset);
    return columns === null ? "" : mappingText(columns);
  },
};

function mappingOf(text: string): ColumnMapping | null {
  const columns: { -readonly [Use in ColumnUse]: string | null } = { ...UNUSED };
  if (text === NONE) return columns;
  for (const piece of text.split(",")) {
    const [use = "", name, ...more] = piece.split(":");
    const column = unescaped(name ?? "");
    const known = COLUMN_USES.find((one) => one === use);
    if (known === undefined || !isColumn(column) || more.length > 0 || columns[known] !== null) return null;
    columns[known] = column;
  }
  return columns;
}

/** Any text that a file may name a column: it is shown only where the file has that column. */
function isColumn(name: string | null): name is string {
  return name !== null && name !== "" && [...name].length <= LONGEST_NAME && !/\p{Cs}/u.test(name);
}

function mappingText(columns: ColumnMapping): string {
  const pieces = COLUMN_USES.flatMap((use) => {
    const column = columns[use];
    return isColumn(column) ? [`${use}:${escaped(column)}`] : [];
  });
  return pieces.length === 0 ? NONE : pieces.join(",");
}

/** Which dataset a link is about. They are read before all others: what these may say depends on it. */
export const DATASET_KEYS: readonly LinkKey[] = [DATA, FILE, COLS];
