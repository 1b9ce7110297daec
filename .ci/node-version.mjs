/**
 * Stops with a plain sentence on a Node that is too old. Imported first by every script here, and written in old syntax, so that
 * an old Node reads this sentence and not a syntax error. The number is the one in package.json, `engines`.
 */
const needed = { major: 20, minor: 19 };
const found = process.versions.node.split('.').map(Number);
const major = found[0] || 0;
const minor = found[1] || 0;

if (major < needed.major || (major === needed.major && minor < needed.minor)) {
  console.error(
    'Delimit needs Node ' +
      needed.major +
      '.' +
      needed.minor +
      ' or newer; this is Node ' +
      process.versions.node +
      '.\n' +
      'See https://nodejs.org/.',
  );
  process.exit(1);
}
