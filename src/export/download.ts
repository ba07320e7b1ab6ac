/** Text to a file: the only Blob of the app. The browser may refuse it silently; callers show the text too. */
export function download(text: string, fileName: string, mediaType: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  // Revoked when the browser had its turn to start reading.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
