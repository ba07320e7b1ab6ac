export const USAGE = `npm run build [-- --keep OLD]
  OLD  the folder of an earlier build, or the address of a site that runs one`;

/**
 * What the command was asked for.
 * @throws RangeError with a sentence for anything that it does not know
 */
export function buildArguments(given: readonly string[]): { readonly keep: string | null } {
  const [first, ...rest] = given;
  if (first === undefined) return { keep: null };
  const [name, inside] = first.split(/=(.*)/s);
  if (name !== "--keep") throw new RangeError(`${first} is no argument of the build: expected --keep OLD`);
  const [keep, ...more] = inside === undefined ? rest : [inside, ...rest];
  if (keep === undefined || keep === "" || keep.startsWith("--"))
    throw new RangeError("--keep needs the folder of an earlier build, or its address");
  if (more.length > 0)
    throw new RangeError(`${more[0]} is no argument of the build: expected --keep OLD, once`);
  return { keep };
}
