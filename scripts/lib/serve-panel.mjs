// The panel by Vite, before the API of `SIKLUS_API`; says its address to whoever started it, and ends with it.
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './settings.mjs';

const root = path.join(ROOT, 'apps/admin');
const { createServer } = await import(pathToFileURL(createRequire(path.join(root, 'package.json')).resolve('vite')).href);
const target = process.env.SIKLUS_API;
const server = await createServer({ root, server: { host: '127.0.0.1', proxy: { '/api': { target }, '/ops': { target } } } });
await server.listen();

let ending;
const end = () => (ending ??= server.close().finally(() => process.exit(0)));
process.once('SIGTERM', end);
process.once('disconnect', end);
process.send(server.resolvedUrls.local[0]);
