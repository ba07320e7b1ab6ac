/** Where rows begin, per file, that are older versions of later rows of the same file. */
export type OutdatedRows = Map<Blob, ReadonlySet<number>>;

/** Thrown where a file turns out to have newer versions of rows that were taken: they cannot be taken out again. */
export class ReadAgain extends Error {
  readonly file: Blob;
  readonly outdated: ReadonlySet<number>;
  constructor(file: Blob, outdated: ReadonlySet<number>) {
    super(`read again: ${outdated.size} rows are outdated`);
    this.file = file;
    this.outdated = outdated;
  }
}

/** Reads, and reads again knowing which rows are outdated, as long as a file has any that were not known. */
export async function withoutOutdated<Result>(
  read: (outdated: OutdatedRows) => Promise<Result>,
): Promise<Result> {
  const outdated: OutdatedRows = new Map();
  for (;;) {
    try {
      return await read(outdated);
    } catch (error) {
      if (!(error instanceof ReadAgain) || outdated.has(error.file)) throw error;
      outdated.set(error.file, error.outdated);
    }
  }
}
