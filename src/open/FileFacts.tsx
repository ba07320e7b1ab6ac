import { fileSize } from "../i18n/fileSize.ts";
import { useLocale } from "../i18n/locale.ts";
import type { OwnData } from "../store/openWorld.ts";

type FileReport = OwnData["report"]["files"][number];

/** What each file is: format, encoding, size, checksum, and which of its columns were used. */
export function FileFacts({ files }: { readonly files: readonly FileReport[] }) {
  const { open } = useLocale().messages;
  return (
    <section className="open-section">
      <h3>{open.filesHeading(files.length)}</h3>
      {files.map((file, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
        <OneFile key={index} file={file} />
      ))}
    </section>
  );
}

function OneFile({ file }: { readonly file: FileReport }) {
  const locale = useLocale();
  const { open } = locale.messages;
  const format = open.formats[file.format];
  const columns = Object.entries(file.columns);
  const facts: readonly (readonly [string, string])[] = [
    [open.fileFormat, file.compressed ? open.compressed(format) : format],
    [open.fileEncoding, open.encodings[file.encoding]],
    [open.fileSize, fileSize(locale, file.size)],
    [open.fileTaken, locale.number(file.taken)],
    [open.fileLeftOut, locale.number(file.leftOut)],
    [open.fileSha256, file.sha256 ?? open.noSha256],
    ...(columns.length > 0
      ? [[open.fileColumns, locale.list(columns.map(([use, name]) => open.columnUse(use, name)))] as const]
      : []),
    ...(file.missing.length > 0 ? [[open.fileMissing, locale.list(file.missing)] as const] : []),
  ];
  return (
    <div className="open-file">
      <h4 dir="auto">{file.name}</h4>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
