import { readFileSync } from 'node:fs';

/** This release's version, as package.json says; the file lies two folders above both the sources and the build. */
export const version: string = (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string })
  .version;
