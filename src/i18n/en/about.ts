export const about = {
  what: "An atlas of recorded incidents at prisons and detention camps: attacks, escapes, riots, networks inside, releases, exchanges and programmes.",
  selection:
    "It is a selection, not a census. Every record and every figure hangs on a public source and says who claims it. Places, years and groups that are reported more have more records.",
  belongs:
    "A record belongs here when it happened at a place of detention, on the way to or from one, or is a decision or act about people held there; when armed groups, parties to a conflict, state forces acting against detainees, or people held for political violence take part; and when at least one public source describes it.",
  notHere: "Ordinary prison violence is not covered. No record here does not mean that nothing happened.",
  names:
    "No private person is named. Office-holders appear by their office; accusations are called alleged, with the state of the proceedings and the day they were last checked.",
  borders: "Names of countries and borders follow ISO 3166 and Natural Earth and take no position.",
  links: "The linked pages belong to others and may name people; this map does not.",
  privacy:
    "Nothing is sent anywhere: map, fonts and data come from this site alone, and there is no tracking.",
  licence: "The compiled data is published under CC BY 4.0; the linked articles belong to their publishers.",
  basemap: "Base map: Natural Earth (public domain). Towns: GeoNames (CC BY 4.0).",
  version: (version: string, day: string) => `Version ${version}, records to ${day}.`,
  contact: "No contact set",
  contactNote: "Whoever publishes this copy has not named an address for corrections.",
  files: "The data as files",
};
