import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { ROOT } from '../../scripts/lib/settings.mjs';

/** Both outputs of a command that looks for the tools, where both are found. */
function outputsOf(call) {
  const script = `import { findTestTools } from ${JSON.stringify(path.join(ROOT, 'scripts/lib/test-tools.mjs'))}; await ${call};`;
  const env = { ...process.env, CHROMIUM_PATH: process.execPath, REDIS_SERVER: process.execPath };
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { env, encoding: 'utf8' });
  return { stdout, stderr };
}

it('the tools that were found are named on the standard output, or beside it for a command whose result is read by programs', () => {
  const named = `Chromium: ${process.execPath}\nredis-server: ${process.execPath}\n`;
  expect(outputsOf('findTestTools()')).toEqual({ stdout: named, stderr: '' });
  expect(outputsOf(`findTestTools('stderr')`)).toEqual({ stdout: '', stderr: named });
});
