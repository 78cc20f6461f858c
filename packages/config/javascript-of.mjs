import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { swcOptions } from './swc-options.js';

const places = fileURLToPath(new URL('./node_modules/.cache/javascript', import.meta.url));
const require = createRequire(import.meta.url);
/** What decides beside the source: how it is compiled, and by what. */
const manner = JSON.stringify([swcOptions, require('@swc/core/package.json').version]);
const sumOf = (text) => createHash('sha256').update(text).digest('hex');

/**
 * The JavaScript of a TypeScript file, as it is now. It is kept beside the packages, one place for each file: a process that is started
 * for one thing alone is ready before the compiler would be loaded.
 */
export async function javascriptOf(filename, folder = places) {
  const source = fs.readFileSync(filename, 'utf8');
  const place = path.join(folder, `${sumOf(filename)}.js`);
  // At the end, where it moves no line of the source map.
  const mark = `\n//${sumOf(`${manner}\n${source}`)}\n`;
  const kept = fs.existsSync(place) ? fs.readFileSync(place, 'utf8') : '';
  if (kept.endsWith(mark)) return kept;
  const { transform } = await import('@swc/core');
  const { code } = await transform(source, { ...swcOptions, filename, swcrc: false });
  fs.mkdirSync(folder, { recursive: true });
  // Of two that compile it at once each leaves a whole one.
  const draft = `${place}.${process.pid}`;
  fs.writeFileSync(draft, `${code}${mark}`);
  fs.renameSync(draft, place);
  return `${code}${mark}`;
}
