import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const api = fileURLToPath(new URL('../..', import.meta.url));
/** The code as it was built today. */
export const today = join(api, 'dist');
/** What the older release says of itself at `/api/version`. */
export const olderVersion = '0.0.1';

/**
 * Makes a release from before in the folder and gives the place of its code: today's build, in which nobody does the job for a page of a
 * mass act, as if this release had introduced it. Its processes meet jobs that they have never heard of.
 */
export function olderRelease(folder: string): string {
  const dist = join(folder, 'api/dist');
  mkdirSync(join(folder, 'api'), { recursive: true });
  cpSync(today, dist, { recursive: true });
  symlinkSync(join(api, 'node_modules'), join(folder, 'api/node_modules'));
  const manifest = JSON.parse(readFileSync(join(api, 'package.json'), 'utf8')) as object;
  writeFileSync(join(folder, 'api/package.json'), JSON.stringify({ ...manifest, version: olderVersion }));
  rename(
    join(dist, 'platform/queue/jobs.js'),
    'this.byName.set(job.name, job)',
    `if (job.name !== 'bulk.page') this.byName.set(job.name, job)`,
  );
  return dist;
}

function rename(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  if (text.split(from).length !== 2) throw new Error(`${file} should say ${from} once; let the older release lack the job in another way`);
  writeFileSync(file, text.replace(from, to));
}
