/** Give the name of the lock that whoever looks through or empties everything has, alone among all tabs. */
export function checkUpLock(databaseName: string): string {
  return `delimit-check-up ${databaseName}`;
}
