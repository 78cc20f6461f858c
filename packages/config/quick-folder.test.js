import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { quickFolder } from '../../scripts/lib/quick-folder.mjs';

let folder;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'siklus-memory-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  ['in memory where there is room', () => ({ memory: folder, free: 8e9, env: {} }), () => folder],
  ['with other temporary files where memory is short', () => ({ memory: folder, free: 2e9, env: {} }), tmpdir],
  ['where TMPDIR says', () => ({ memory: folder, free: 8e9, env: { TMPDIR: tmpdir() } }), tmpdir],
  ['with other temporary files where none is kept in memory', () => ({ memory: path.join(folder, 'none'), free: 8e9, env: {} }), tmpdir],
])('what nobody keeps lies %s', (_where, given, expected) => {
  expect(quickFolder(given())).toBe(expected());
});
