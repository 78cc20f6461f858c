import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { javascriptOf } from './javascript-of.mjs';

const isSource = (url) => url?.startsWith('file:') && url.endsWith('.ts') && !url.includes('/node_modules/');

/** An import names the file that will be built; among sources that is the `.ts` beside it. */
export async function resolve(specifier, context, next) {
  if (specifier.startsWith('.') && specifier.endsWith('.js') && isSource(context.parentURL)) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (fs.existsSync(source)) return { url: source.href, shortCircuit: true };
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!isSource(url)) return next(url, context);
  return { format: 'module', source: await javascriptOf(fileURLToPath(url)), shortCircuit: true };
}
