import { createReadStream } from "node:fs";
import Papa from "papaparse";
import { measure } from "./measure.ts";

/** papaparse alone, as a stream, so that memory plays no part: rows are read and dropped. */
await measure(
  () =>
    new Promise<number>((resolve, reject) => {
      let rows = 0;
      const parser = Papa.parse(Papa.NODE_STREAM_INPUT, { header: false });
      parser.on("data", () => {
        rows += 1;
      });
      parser.on("end", () => resolve(rows - 1));
      parser.on("error", reject);
      createReadStream(process.argv[2] ?? "", { highWaterMark: 1 << 20 }).pipe(parser);
    }),
);
