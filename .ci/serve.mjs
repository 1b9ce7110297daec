/**
 * A static file server of a hundred lines: nothing to install, nothing to configure, this machine only.
 *
 * It reads the folder once and serves what it read: nothing outside can be asked for, and a page in use keeps getting the files it was
 * built with, although somebody builds again or runs the tests meanwhile.
 *
 *     node .ci/serve.mjs <folder> <port>
 */
import './node-version.mjs';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { extname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { safetyHeaders } from './content-security-policy.mjs';
import { describePortOwner } from './port-owner.mjs';

const address = '127.0.0.1';

/** @type {Record<string, string>} */
const mediaTypes = {
  '.css': 'text/css; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pbf': 'application/x-protobuf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** @typedef {{ mediaType: string, content: Buffer, etag: string }} ServedFile */

/**
 * Read every file of a folder, by the path under which it is asked for. Links are left out: they could lead outside.
 * @param {string} folder
 * @returns {Map<string, ServedFile>}
 */
function readFolder(folder) {
  const root = resolve(folder);
  /** @type {Map<string, ServedFile>} */
  const files = new Map();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const content = readFileSync(file);
    const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
    const path = `/${relative(root, file).replaceAll('\\', '/')}`;
    files.set(path, { mediaType: mediaTypes[extname(file)] ?? 'application/octet-stream', content, etag });
  }
  return files;
}

/**
 * Give the file that a request names; undefined if there is none.
 * @param {Map<string, ServedFile>} files
 * @param {string} requestTarget as it stands in the request
 */
function findFile(files, requestTarget) {
  try {
    const path = decodeURIComponent(requestTarget.split(/[?#]/u, 1)[0] ?? '/');
    return files.get(path.endsWith('/') ? `${path}index.html` : path);
  } catch {
    return undefined; // not decodable, so no file has this name
  }
}

/**
 * Serve a folder and resolve to the listening server. Rejects with `code` EADDRINUSE if the port is taken.
 * @param {string} folder
 * @param {number} port
 * @param {Record<string, string>} headers of every response; a static host that nobody set up sends none
 * @returns {Promise<import('node:http').Server>}
 */
export async function serve(folder, port, headers = safetyHeaders) {
  const files = readFolder(folder);
  const server = createServer((request, response) => answer(files, headers, request, response));
  await new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen(port, address, () => listening(undefined));
  });
  return server;
}

/**
 * @param {Map<string, ServedFile>} files
 * @param {Record<string, string>} headers
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function answer(files, headers, request, response) {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const file = findFile(files, request.url ?? '/');
  if (!file) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  // no-cache: keep it, but ask each time. A new build at the same address must never run beside old files.
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('ETag', file.etag);
  if (request.headers['if-none-match'] === file.etag) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': file.mediaType, 'Content-Length': file.content.length });
  response.end(request.method === 'HEAD' ? undefined : file.content);
}

/**
 * Say by what a port is taken; null if it is free.
 *
 * Also asks the IPv6 loopback, where we do not listen: browsers try it first for `localhost`, and would show a stranger's page there.
 * @param {number} port
 */
export async function whyPortIsTaken(port) {
  const taken = await Promise.all([address, '::1'].map((host) => answers(host, port)));
  return taken.includes(true) ? `Port ${port} is taken by ${describePortOwner(port)}.` : null;
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function answers(host, port) {
  return new Promise((decided) => {
    const socket = connect({ host, port, timeout: 1000 });
    /** @param {boolean} taken */
    const decide = (taken) => {
      socket.destroy();
      decided(taken);
    };
    socket.once('connect', () => decide(true));
    socket.once('error', () => decide(false));
    socket.once('timeout', () => decide(true));
  });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder = 'dist', port = ''] = process.argv.slice(2);
  const taken = await whyPortIsTaken(Number(port));
  if (taken !== null) {
    console.error(taken);
    process.exit(1);
  }
  await serve(folder, Number(port));
  console.log(`http://localhost:${port}`);
}
