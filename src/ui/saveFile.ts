/** Hands a file to the browser, which may refuse to save it and says nothing. */
export function saveFile(file: Blob, fileName: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  // Revoked when the browser had its turn to start reading.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
