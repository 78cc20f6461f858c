import { execFileSync } from 'node:child_process';

/**
 * The path of the newest Node of that major version, from the package `node`; null, and why on the error output, where it cannot be had.
 */
export function findNode(major) {
  try {
    const found = execFileSync('npx', ['-y', `--package=node@${major}`, '--', 'node', '-p', 'process.execPath'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return found.trim().split('\n').at(-1);
  } catch (error) {
    console.error(`\n!!! Node ${major} could not be fetched, so its tests are SKIPPED: ${error.message}\n`);
    return null;
  }
}
