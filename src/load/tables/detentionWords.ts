/**
 * Whether a text speaks of a place of detention, and of a few things besides, by single English words found among
 * its bytes (any encoding that has ASCII in it). What these words make of a row is counted and said; it is no
 * judgment that somebody made.
 */

export const DETENTION = 1;
export const ESCAPE = 2;
export const EXCHANGE = 4;
export const STAFF = 8;
/** Combinations of the four. */
export const SUBJECTS = 16;

/** Takes the meaning from a `camp` that follows. */
const OTHER_CAMP = 32;
const CAMP = 64;

const WORDS: Readonly<Record<number, readonly string[]>> = {
  [DETENTION]: [
    "prison prisons prisoner prisoners jail jails jailhouse gaol gaols detention detainee detainees inmate inmates",
    "penitentiary penitentiaries lockup imprisonment correctional",
  ],
  [DETENTION | ESCAPE]: ["jailbreak jailbreaks jailbreakers"],
  [ESCAPE]: ["escape escapes escaped escaping escapee escapees breakout"],
  [EXCHANGE]: ["exchange exchanged exchanges swap swaps swapped"],
  [STAFF]: ["guard guards warden wardens warder warders jailer jailers jailor jailors"],
  [CAMP]: ["camp camps"],
  [OTHER_CAMP]: [
    "refugee refugees idp idps displaced displacement army military militia militias rebel rebels militant militants",
    "training base police mining work labour labor holiday summer tent protest tourist logging oil",
    "soldiers troops terrorist insurgent guerrilla paramilitary nomad nomadic herder fulani cattle fishing",
  ],
};

const LONGEST = 20;
const SLOTS = 1024;
const slots: (readonly { readonly word: Uint8Array; readonly subject: number }[] | undefined)[] = [];
const encoder = new TextEncoder();
for (const [subject, lines] of Object.entries(WORDS)) {
  for (const text of lines.join(" ").split(" ")) {
    const word = encoder.encode(text);
    const slot = word.reduce(mixed, 0) & (SLOTS - 1);
    slots[slot] = [...(slots[slot] ?? []), { word, subject: Number(subject) }];
  }
}

/** First byte of typographic quotes and dashes in UTF-8; windows-1252 has them below 0xa0. */
const PUNCTUATION = 0xe2;

/** Lower-case letter; 0: between words. Beyond ASCII the first bytes of characters are letters. */
const LETTER = Uint8Array.from({ length: 256 }, (_, byte) => {
  const char = String.fromCharCode(byte);
  if (byte >= 0x80) return byte >= 0xc0 && byte !== PUNCTUATION ? byte : 0;
  return /[A-Za-z0-9]/.test(char) ? char.toLowerCase().charCodeAt(0) : 0;
});

function mixed(hash: number, letter: number): number {
  return (Math.imul(hash, 31) + letter) | 0;
}

/** {@link DETENTION} | {@link ESCAPE} | {@link EXCHANGE} | {@link STAFF}; the last three alone say nothing. */
export function subjectsIn(bytes: Uint8Array, start: number, end: number): number {
  let subjects = 0;
  let before = 0;
  let at = start;
  while (at < end) {
    while (at < end && LETTER[bytes[at] ?? 0] === 0) at++;
    const begin = at;
    let hash = 0;
    for (let letter = 0; at < end; at++) {
      letter = LETTER[bytes[at] ?? 0] ?? 0;
      if (letter === 0) break;
      hash = (Math.imul(hash, 31) + letter) | 0;
    }
    const found = at - begin <= LONGEST ? slots[hash & (SLOTS - 1)] : undefined;
    const subject = found === undefined ? 0 : subjectOf(found, bytes, begin, at);
    if (subject === CAMP) subjects |= before === OTHER_CAMP ? 0 : DETENTION;
    else if (subject !== OTHER_CAMP) subjects |= subject;
    before = subject;
  }
  return subjects;
}

function subjectOf(
  candidates: readonly { readonly word: Uint8Array; readonly subject: number }[],
  bytes: Uint8Array,
  begin: number,
  end: number,
): number {
  for (const { word, subject } of candidates) {
    if (word.length !== end - begin) continue;
    let index = 0;
    while (index < word.length && LETTER[bytes[begin + index] ?? 0] === word[index]) index++;
    if (index === word.length) return subject;
  }
  return 0;
}
