import { foldText } from "../../src/domain/text.ts";

/** Beginnings of words, folded, that make a name one of an office, a body, a paper or a place. */
const OFFICES =
  /^(?:academy|adviser|administration|admiralty|agenc|agencia|agent|airport|alliance|amnesty|archive|army|armed|assembly|associat|attorney|audienc|author|barracks|battalion|board|brigade|broadcast|bureau|cabinet|caliphate|camp|campaign|center|central|centre|chamber|channel|charit|chief|church|civil|clinic|club|coalition|command|commission|committee|communit|confederation|congress|consul|cooperation|corporation|correct|council|counsel|court|critical|daily|defen[cs]e|delegat|department|deput|detention|direct|dispatch|district|division|doctor|embass|emirate|express|facult|famil|federa|fighter|force|foreign|foundation|free|front|gazette|gendarmerie|general|government|governor|group|guard|guardian|guerrilla|headquarter|herald|hospital|house|human|independent|information|inmate|inquiry|insider|inspect|institut|intelligence|interior|international|jail|jirga|journal|judge|judicia|jury|justice|kingdom|lawyer|leader|league|legal|liberation|local|mail|magazine|magistrate|mayor|media|member|militant|militar|militia|minist|mission|mirror|monitor|movement|municipal|mutineer|nacional|nation|navy|network|news|observ|office|online|ombuds|operation|opposition|organi[sz]ation|panel|paper|parliament|part(?:y|ies)|penal|penitentiary|people|philippine|police|political|post|premier|presiden|press|prime|prison|program|project|prosecut|provinc|public|punch|rad[iy]o|rapporteur|record|red|region|register|relative|report|republic|resear|resident|review|revolution|rights|royal|school|secretar|section|security|senate|senator|service|sheriff|society|soldier|source|special|spokes|staff|standard|star|state|station|studies|sun|supreme|survey|survivor|team|telegraph|television|terror|think|times|today|tribun|tribune|trust|tv|union|unit|united|universit|verdict|voice|war|warden|watch|week|welle|witness|world|young|youth|zeitung)/;
/** Words between two names of a person; "and", "for", "of", "the" make it a body. */
const PARTICLES =
  /^(?:al|el|ul|ad|ar|as|az|an|at|bin|ibn|ben|abu|abd|ould|de|da|di|del|della|van|von|der|le|la)$/;
const NAME = /^(?:al-|el-|d'|o'|mc)?\p{Lu}[\p{Ll}'’.-]+(?:-\p{Lu}?[\p{Ll}'’]+)*$|^\p{Lu}\.$/u;
const TITLES =
  /\b(?:president|minister|spokes(?:man|woman|person)|governor|mayor|general|colonel|major|captain|lieutenant|commander|commissioner|director|warden|judge|lawyer|senator|deputy|mp|sheikh|sheik|mullah|maulana|imam|mr|mrs|ms|dr|prof|professor|journalist|reporter|analyst|author)\.? +/giu;

/**
 * Whether a name, or a part of it, looks like that of a person: two to four words in capitals without any word
 * of an office, a body, a paper or a place. Cautious: in doubt it is no person.
 * @param isKnown whether a name is that of a publisher, an actor, a facility
 */
export function personalNameIn(name: string, isKnown: (name: string) => boolean): string | null {
  if (isKnown(name)) return null;
  const parts = name
    .split(/[,;:()/]|\b(?:to|via|by|from|quoting|citing|quoted)\b/u)
    .map((part) => part.trim());
  const candidates = parts.flatMap((part) => [part, ...afterTitles(part)]);
  return candidates.find((part) => !isKnown(part) && looksPersonal(part)) ?? null;
}

/** What follows an office: the name of the one who holds it, perhaps. */
function afterTitles(part: string): string[] {
  return [...part.matchAll(TITLES)].map(({ index, 0: title }) => part.slice(index + title.length));
}

function looksPersonal(part: string): boolean {
  const words = part.split(/\s+/);
  if (words.length < 2 || words.length > 5) return false;
  const [names, rest] = [words.filter((word) => NAME.test(word)), words.filter((word) => !NAME.test(word))];
  if (names.length < 2 || !rest.every((word) => PARTICLES.test(word))) return false;
  return !/^(?:The|Los|Las)$/.test(words[0] ?? "") && !words.some((word) => OFFICES.test(foldText(word)));
}
