/**
 * Titles of tests that look at a second variant of a rule which another test, here or among the unit tests, holds at
 * every run: other forms, other sizes, other ways to the same end. They run with `npm run test:long`.
 */
const TITLES: readonly string[] = [
  "axe finds nothing in the start, by a bad link",
  "axe finds nothing in the dark",
  "axe finds nothing in forced colours",
  "axe finds nothing in a load error",
  "axe finds nothing in the list of a crowded mark",
  "by keyboard alone, on the phone",
  "that gets the focus is not under its head",
  "the atlas's name goes while its data is not shown",
  "Back and Forward go from one dataset to the other",
  "the report is saved as a table",
  "by keyboard alone: columns, rows",
  "another file than the link's is said to be another",
  "a link to a file that is not there says so",
  "files are opened from the foot of the panel",
  "words of a file run in no direction but their own",
  "the shown records alone can be compared",
  "what is no list says why",
  "a year, a family and a country filter",
  "in the smallest embed",
  "preview and snippet follow what is chosen",
  "where the clipboard is refused",
  "records are found by their titles",
  "on a phone nothing is wider than the page",
  "at 360 × 780 the story's map",
  "keeps the focus on a row that is scrolled away",
  "the thumbs never cross",
  "each active filter can be taken away singly",
  "a search that finds records outside the filter offers them",
  "the CSV of claims has a row",
  "an empty result has nothing to take away",
  "without its facilities the atlas opens",
  "a layout that does not come leaves a sentence",
  "all of it is there before the browser goes on to print",
  "a campaign says that it is not counted",
  "keeps both datings",
  "nothing to touch is smaller than 44 pixels",
  "a mark on the map is opened by keyboard alone, on the phone",
  "an open record inside a badge",
  "events without a place stand under the bars",
  "at desk size the page itself never scrolls",
  "a link that asks for words",
  "keys and fragments of others stay",
  "an embed says nothing of bad values",
  "without workers the map is a picture",
];

const escaped = (title: string): string => title.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

export const LONG_ONLY = new RegExp(TITLES.map(escaped).join("|"));
