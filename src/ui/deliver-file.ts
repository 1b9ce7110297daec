/** Hand a file to the user as a download. */
export function deliverFile(fileName: string, mediaType: string, content: string | Blob): void {
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The download has begun by then; the browser keeps the bytes it needs.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
