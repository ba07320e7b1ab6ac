/** Hands a file to the browser, which may refuse it silently: callers show the text, too. */
export function download(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  // Revoked when the browser had its turn to start reading.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
