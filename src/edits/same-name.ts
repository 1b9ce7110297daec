/** Tell whether two names read the same: whatever their case and the way their characters are composed. */
export function sameName(a: string, b: string): boolean {
  return a.normalize('NFC').toLocaleLowerCase('en') === b.normalize('NFC').toLocaleLowerCase('en');
}
