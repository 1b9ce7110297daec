import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';

/**
 * Describe the process that listens on a TCP port of this machine, as well as the system tells.
 * @param {number} port
 * @returns {string} such as `process 4711 (node server.js)`
 */
export function describePortOwner(port) {
  return ownerFromProc(port) ?? ownerFromLsof(port) ?? 'another program (the system does not say which)';
}

/**
 * Linux: the table of sockets gives the inode of the listening one, the links of each process tell whose it is.
 * @param {number} port
 */
function ownerFromProc(port) {
  try {
    const inodes = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) => listeningInodes(table, port));
    const sockets = new Set(inodes.map((inode) => `socket:[${inode}]`));
    const process = readdirSync('/proc').find((name) => /^\d+$/u.test(name) && holdsOne(name, sockets));
    if (process === undefined) return null;
    const command = readFileSync(`/proc/${process}/cmdline`, 'utf8').split('\0').join(' ').trim();
    return `process ${process} (${command})`;
  } catch {
    return null;
  }
}

/**
 * @param {string} table
 * @param {number} port
 */
function listeningInodes(table, port) {
  const listening = '0A';
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return readFileSync(table, 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/u))
    .filter((fields) => fields[1]?.endsWith(suffix) && fields[3] === listening)
    .map((fields) => fields[9]);
}

/**
 * @param {string} process
 * @param {Set<string>} sockets
 */
function holdsOne(process, sockets) {
  try {
    const folder = `/proc/${process}/fd`;
    return readdirSync(folder).some((descriptor) => sockets.has(linkTarget(`${folder}/${descriptor}`)));
  } catch {
    return false; // another user's process, or one that ended meanwhile
  }
}

/** @param {string} path */
function linkTarget(path) {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

/**
 * macOS and other systems without /proc.
 * @param {number} port
 */
function ownerFromLsof(port) {
  const { stdout } = spawnSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'], { encoding: 'utf8' });
  const fields = (stdout ?? '').split('\n');
  const process = fields.find((field) => field.startsWith('p'))?.slice(1);
  const command = fields.find((field) => field.startsWith('c'))?.slice(1);
  return process === undefined ? null : `process ${process} (${command ?? 'unknown command'})`;
}
