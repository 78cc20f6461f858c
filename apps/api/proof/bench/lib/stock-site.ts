import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { run } from '../../../../../scripts/lib/processes.mjs';
import { ROOT } from '../../../../../scripts/lib/settings.mjs';
import type { Site } from './panel-site.js';

const panel = path.join(ROOT, 'apps/admin');
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const task = { id: 1, employeeName: 'Maria Wambrauw', dueAt: '2026-01-31' };

/** The stock page, built by the panel's own Vite from the panel's own packages, and served with one task behind a sign-in. */
export async function startStockSite(): Promise<Site> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'siklus-stock-'));
  fs.cpSync(fileURLToPath(new URL('../stock', import.meta.url)), folder, { recursive: true });
  fs.symlinkSync(path.join(panel, 'node_modules'), path.join(folder, 'node_modules'));
  const vite = path.join(panel, 'node_modules/vite/bin/vite.js');
  if ((await run(process.execPath, [vite, 'build', '--logLevel', 'error'], { cwd: folder, output: 'stderr' })) !== 0)
    throw new Error('the stock page could not be built');
  const kept = new Map<string, Buffer>();
  const compressed = (file: string): Buffer => {
    const body = kept.get(file) ?? brotliCompressSync(fs.readFileSync(file));
    kept.set(file, body);
    return body;
  };
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://stock');
    if (pathname === '/api/session') {
      const signsIn = request.method === 'POST';
      const signedIn = signsIn || request.headers.cookie?.includes('stock=in') === true;
      const cookie = signsIn ? { 'set-cookie': 'stock=in; Path=/' } : {};
      return response.writeHead(signedIn ? 200 : 401, { 'content-type': 'application/json', ...cookie }).end('{}');
    }
    if (pathname.startsWith('/api/')) return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify([task]));
    const file = path.join(folder, 'dist', pathname.startsWith('/assets/') ? path.join('assets', path.basename(pathname)) : 'index.html');
    // As a good server would, so that on a slow line only the pages differ.
    const caching = pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
    return response
      .writeHead(200, {
        'content-type': types[path.extname(file)] ?? 'application/octet-stream',
        'content-encoding': 'br',
        'cache-control': caching,
      })
      .end(compressed(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
