import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { policyForMeta } from '../../../.ci/content-security-policy.mjs';
import { serve, whyPortIsTaken } from '../../../.ci/serve.mjs';

const outside = mkdtempSync(join(tmpdir(), 'serve-'));
const root = join(outside, 'dist');
let server: Server;
let port: number;

beforeAll(async () => {
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(outside, 'secret.txt'), 'secret');
  writeFileSync(join(root, 'index.html'), '<!doctype html>');
  for (const name of ['font.woff2', 'land.geojson', 'worker.mjs', 'Ω map.json']) {
    writeFileSync(join(root, 'assets', name), name);
  }
  symlinkSync(join(outside, 'secret.txt'), join(root, 'assets', 'link.txt'));
  server = await serve(root, 0);
  port = (server.address() as AddressInfo).port;
});

afterAll(() => {
  server.close();
  rmSync(outside, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Ask with the path exactly as given: `fetch` would tidy `..` away before sending it. */
function ask(path: string, { method = 'GET', headers = {} } = {}): Promise<Answer> {
  return new Promise((answered, failed) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (body += chunk));
      response.on('end', () => answered({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.on('error', failed).end();
  });
}

test('serves the page at / and every file with its media type', async () => {
  expect(await ask('/')).toMatchObject({ status: 200, body: '<!doctype html>' });
  expect((await ask('/?workspace=1')).headers['content-type']).toBe('text/html; charset=utf-8');
  expect((await ask('/assets/font.woff2')).headers['content-type']).toBe('font/woff2');
  expect((await ask('/assets/land.geojson')).headers['content-type']).toBe('application/geo+json; charset=utf-8');
  expect((await ask('/assets/worker.mjs')).headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect(await ask('/assets/%CE%A9%20map.json')).toMatchObject({ status: 200, body: 'Ω map.json' });
});

test('gives nothing from outside its folder, however it is asked', async () => {
  const paths = [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/../../secret.txt',
    '//etc/passwd',
    '/assets/link.txt',
    '/%00',
    '/%zz',
    '/assets',
    '/assets/',
    '/nothing',
  ];
  const answers = await Promise.all(paths.map((path) => ask(path)));
  expect(answers.map(({ status, body }) => `${status} ${body}`)).toEqual(paths.map(() => '404 Not found\n'));
});

test('sends the policy and the other safety headers with every answer, refusals included', async () => {
  for (const answer of [await ask('/'), await ask('/nothing'), await ask('/', { method: 'POST' })]) {
    expect(answer.headers['content-security-policy']).toBe(`${policyForMeta}; frame-ancestors 'none'`);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['referrer-policy']).toBe('no-referrer');
    expect(answer.headers['cross-origin-opener-policy']).toBe('same-origin');
  }
});

test('the policy names no address but the own one', () => {
  expect(policyForMeta).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*(?:unsafe|data|blob)/u);
  expect(policyForMeta).toContain("default-src 'none'");
});

test('a browser that has the file already gets an empty answer', async () => {
  const { headers } = await ask('/assets/font.woff2');
  expect(headers['cache-control']).toBe('no-cache');
  const again = await ask('/assets/font.woff2', { headers: { 'If-None-Match': headers.etag ?? '' } });
  expect(again).toMatchObject({ status: 304, body: '' });
});

test('a page in use keeps getting the build it began with', async () => {
  writeFileSync(join(root, 'index.html'), 'a later build');
  expect((await ask('/')).body).toBe('<!doctype html>');
});

test('only reading is allowed', async () => {
  expect((await ask('/', { method: 'POST' })).status).toBe(405);
  expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
});

test('a taken port is named with the process that holds it, and is not taken over', async () => {
  const reason = await whyPortIsTaken(port);
  expect(reason).toContain(`Port ${port} is taken by process`);
  expect(reason).toContain(String(process.pid));
  await expect(serve(root, port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
