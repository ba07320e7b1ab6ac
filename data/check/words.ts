/**
 * Words that we do not use in our own voice, with what to write instead. Names of organisations and
 * facilities and titles of sources stay as they are.
 */
export const WORDS: readonly (readonly [word: RegExp, instead: string])[] = [
  [/\bterrorists?\b/i, "group, members"],
  [/\bjihad(?:i|is|ist|ists|ism)\b/i, "group, members"],
  [/\bextremists?\b/i, "group, members"],
  [/\bmartyr(?:s|ed|dom)?\b/i, "killed"],
  [/\bexecut(?:e|es|ed|ing|ions?)\b/i, "killed"],
  [/\beliminat(?:e|es|ed|ing|ions?)\b/i, "killed"],
  [/\bneutrali[sz](?:e|es|ed|ing|ations?)\b/i, "killed"],
  [/\bliberat(?:e|es|ed|ing|ion)\b/i, "escaped, got out or let out"],
  [/\bfree(?:d|s|ing)\b/i, "escaped, got out or let out"],
];
