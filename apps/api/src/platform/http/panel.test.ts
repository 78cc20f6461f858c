import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo, Server } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { panel } from './panel.js';
import { securityHeaders } from './security-headers.js';

let folder: string;
let server: Server;
let url: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'siklus-panel-'));
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'index.html'), '<meta property="csp-nonce" content="__CSP_NONCE__"><div id="root"></div>');
  writeFileSync(path.join(folder, 'favicon.svg'), '<svg/>');
  writeFileSync(path.join(folder, 'assets', 'index-abc.js'), 'let a = 1');
  writeFileSync(path.join(folder, 'assets', 'index-abc.js.br'), brotliCompressSync('let a = 1'));
  writeFileSync(path.join(folder, '..', 'secret-of-the-test.txt'), 'secret');
  const app = express();
  app.use(securityHeaders(), panel(folder));
  app.use((_request, response) => void response.status(404).json({ from: 'api' }));
  server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
  rmSync(path.join(folder, '..', 'secret-of-the-test.txt'));
});

describe('the panel', () => {
  it('gives its page a fresh nonce that the policy of the response allows', async () => {
    const nonces = new Set<string>();
    for (const address of ['/', '/index.html', '/tasks/0198/show', '/login']) {
      const response = await fetch(url + address);
      const nonce = /content="([^"]+)"/.exec(await response.text())?.[1] ?? '';
      expect(response.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
      expect(response.headers.get('cache-control')).toBe('no-cache');
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(4);
  });

  it('lets browsers keep files with a hash in their name, and asks about the others', async () => {
    expect((await fetch(`${url}/assets/index-abc.js`)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await fetch(`${url}/favicon.svg`)).headers.get('cache-control')).toBe('no-cache');
  });

  it('sends the compressed twin to those who read it', async () => {
    const compressed = await fetch(`${url}/assets/index-abc.js`, { headers: { 'accept-encoding': 'br' } });
    expect(compressed.headers.get('content-encoding')).toBe('br');
    expect(compressed.headers.get('content-type')).toMatch(/javascript/);
    expect(await compressed.text()).toBe('let a = 1');
    const plain = await fetch(`${url}/assets/index-abc.js`, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
  });

  it('leaves the API, unknown files and everything but reading to others', async () => {
    for (const address of [
      '/api/tasks',
      '/metrics',
      '/assets/old-hash.js',
      '/..%2fsecret-of-the-test.txt',
      '/%2e%2e/secret-of-the-test.txt',
    ])
      expect((await fetch(url + address)).status).toBe(404);
    expect((await fetch(`${url}/tasks`, { method: 'POST' })).status).toBe(404);
  });

  it.each([
    ['whoever opened it, by the page', { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }, /^text\/html/, 'id="root"'],
    ['whoever opened it, by what his browser says', { 'sec-fetch-dest': 'document' }, /^text\/html/, 'id="root"'],
    ['a page that wants it as its part', { 'sec-fetch-dest': 'script', accept: '*/*' }, /problem\+json/, 'Tidak ditemukan'],
    ['a program', { 'accept-language': 'en' }, /problem\+json/, 'Not found'],
  ])('tells %s, that an address is unknown', async (_whom, headers: Record<string, string>, type, words) => {
    for (const address of ['/gone.txt', '/assets/old-hash.js', '/..%2fsecret-of-the-test.txt', '/%00.txt', '/metrics/x']) {
      const response = await fetch(url + address, { headers });
      expect([address, response.status]).toEqual([address, 404]);
      expect(response.headers.get('content-type')).toMatch(type);
      expect(await response.text()).toContain(words);
    }
  });

  it('tells of what cannot be done at an address in the language of its reader', async () => {
    for (const [method, address] of [
      ['POST', '/tasks'],
      ['PUT', '/x.html'],
      ['POST', '/metrics'],
    ]) {
      const response = await fetch(`${url}${address}`, { method, headers: { 'accept-language': 'en' } });
      expect([response.status, await response.text()]).toEqual([404, expect.stringContaining('Not found')]);
    }
  });

  it('leads nobody from a folder to its inside', async () => {
    expect((await fetch(`${url}/assets`, { redirect: 'manual' })).status).toBe(200);
  });

  it('without a build leaves all to the API', () => {
    expect(panel(path.join(folder, 'nowhere')).stack).toHaveLength(0);
  });
});
