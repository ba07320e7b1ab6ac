/*
 * Made-up rows in the shape of ACLED's files: 31 columns, about 600 bytes a row, with quoted commas, doubled quotes
 * and, now and then, a line break in a note. Nothing in them happened; the same seed gives the same bytes.
 */

const HEADER =
  "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp\n";

const EVENTS = [
  ["Political violence", "Battles", "Armed clash"],
  ["Political violence", "Explosions/Remote violence", "Shelling/artillery/missile attack"],
  ["Political violence", "Violence against civilians", "Attack"],
  ["Demonstrations", "Protests", "Peaceful protest"],
  ["Demonstrations", "Riots", "Mob violence"],
  ["Strategic developments", "Strategic developments", "Arrests"],
] as const;
const COUNTRIES = [
  [4, "Afghanistan", "Caucasus and Central Asia", 33, 66],
  [760, "Syria", "Middle East", 35, 38],
  [466, "Mali", "Western Africa", 15, -3],
  [566, "Nigeria", "Western Africa", 9, 8],
  [180, "Democratic Republic of Congo", "Middle Africa", -2, 27],
  [484, "Mexico", "North America", 22, -101],
  [356, "India", "South Asia", 22, 79],
  [804, "Ukraine", "Europe", 49, 32],
] as const;
const INTERS = [
  "State forces",
  "Rebel group",
  "Political militia",
  "Identity militia",
  "Rioters",
  "Protesters",
  "Civilians",
];
const SENTENCES = [
  "On this day members of a made-up group and of another exchanged fire near the settlement, and both left before dark.",
  'A made-up local office said that the road was closed, and that it would be opened "when it is quiet" again.',
  "The number of people present could not be established from what was written about it; nothing more is known.",
  "A second made-up report, written some days later, gives another hour and the name of a neighbouring village.",
] as const;
const IN_PRISON = "Shots were heard at the gate of a made-up prison, and one person escaped.";

const ENCODER = new TextEncoder();
const CHUNK = 1 << 20;

/**
 * Rows as bytes, in chunks of about 1 MiB that end anywhere, the header first.
 * @param rows how many @param seed of the same rows
 */
export function* syntheticAcled(rows: number, seed = 1): Generator<Uint8Array> {
  const random = randomOf(seed);
  const buffer = new Uint8Array(CHUNK + 8192);
  let used = ENCODER.encodeInto(HEADER, buffer).written;
  for (let row = 0; row < rows; row++) {
    used += ENCODER.encodeInto(rowText(row, random), buffer.subarray(used)).written;
    if (used < CHUNK) continue;
    yield buffer.slice(0, CHUNK);
    buffer.copyWithin(0, CHUNK, used);
    used -= CHUNK;
  }
  yield buffer.slice(0, used);
}

function rowText(row: number, random: () => number): string {
  const whole = (below: number): number => Math.floor(random() * below);
  const [disorder, type, subType] = EVENTS[whole(EVENTS.length)] ?? EVENTS[0];
  const [iso, country, region, lat, lon] = COUNTRIES[whole(COUNTRIES.length)] ?? COUNTRIES[0];
  const place = whole(4000);
  const [year, month, day] = [1997 + whole(28), 1 + whole(12), 1 + whole(28)];
  // As in life, few groups are in most of the rows, each is of one kind, and has its own few opponents and allies.
  const group1 = Math.floor(600 * random() ** 3);
  const group2 = (group1 * 7 + Math.floor(12 * random() ** 2) + 1) % 600;
  const [inter1, inter2] = [group1 % INTERS.length, group2 % INTERS.length];
  const actor1 = `Made-up Group ${group1} (${country})`;
  const actor2 = random() < 0.3 ? "" : `Made-up Group ${group2} (${country})`;
  const ally =
    random() < 0.15 ? `Made-up Front ${group1 % 200}; Made-up Union ${(group1 + whole(4)) % 200}` : "";
  const source =
    random() < 0.4
      ? `Made-up Paper ${whole(900)}; Made-up Radio ${whole(300)}`
      : `Made-up Paper ${whole(900)}`;
  const text = `${SENTENCES[whole(4)]} ${SENTENCES[whole(4)]}${random() < 0.02 ? ` ${IN_PRISON}` : ""}`;
  const notes = random() < 0.02 ? text.replace(". ", ".\n") : text;
  const cells = [
    `MUP${row + 1}`,
    `${year}-${two(month)}-${two(day)}`,
    year,
    random() < 0.9 ? 1 : 1 + whole(3),
    disorder,
    type,
    subType,
    actor1,
    ally,
    INTERS[inter1],
    actor2,
    "",
    actor2 === "" ? "" : INTERS[inter2],
    `${INTERS[inter1]}-${INTERS[inter2]}`,
    type.startsWith("Violence") ? "Civilian targeting" : "",
    iso,
    region,
    country,
    `Made-up Province ${place % 40}`,
    `Made-up District ${place % 400}`,
    "",
    `Made-up Town ${place}`,
    (lat + ((place * 7919) % 4000) / 1000 - 2).toFixed(4),
    (lon + ((place * 104_729) % 4000) / 1000 - 2).toFixed(4),
    1 + whole(3),
    source,
    "National",
    notes,
    random() < 0.7 ? 0 : whole(20),
    "crowd size=no report",
    1_700_000_000 + row,
  ];
  return `${cells.map(cellText).join(",")}\n`;
}

function cellText(value: string | number | undefined): string {
  const text = String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

/** 0 up to 1, the same for the same seed ("mulberry32"). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b_79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
