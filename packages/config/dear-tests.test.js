import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dearTests, silentTests } from './dear-tests.mjs';

const kinds = [
  {
    starts: 'a browser',
    files: ['apps/api/test/support/browser.ts', 'playwright-core'],
    folder: 'apps/api/test/journeys',
    atMost: 3,
    inTest: 0,
  },
  { starts: 'the application', files: ['apps/api/src/app.ts'], folder: 'apps/api/test', atMost: 1, inTest: 1 },
];

let root;
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'siklus-dear-'));
  const write = (name, text) => {
    mkdirSync(path.join(root, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  };
  write('apps/api/src/app.ts', `import './pure.js';`);
  write('apps/api/src/pure.ts', `import type { App } from './app-type.js';`);
  write('apps/api/src/pure.test.ts', `import { rule } from './pure.js';`);
  write('apps/api/test/support/browser.ts', `import { start } from '../../src/app.js';`);
  write('apps/api/test/tasks/tasks.topic.ts', `import {\n  start,\n} from '../../src/app.js';`);
  write('apps/api/test/tasks.test.ts', `import { tasks } from './tasks/tasks.topic.js';`);
  write('apps/api/test/journeys/year.test.ts', `const visit = await import('../support/browser.js');`);
  write('apps/api/test/journeys/night.long.test.ts', `import '../support/browser.js';`);
  write('apps/api/src/own.test.ts', `import { chromium } from 'playwright-core';`);
  write('apps/api/src/typed.test.ts', `import type { Page } from 'playwright-core';`);
  write('apps/api/test/tasks/orphan.topic.ts', '');
  write('apps/api/test/tasks/nested.test.ts', '');
  write('apps/api/test/other.spec.ts', '');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the count of dear tests', () => {
  it('follows imports, and counts a file once, as the dearest it is; what starts nothing is not counted', () => {
    expect(dearTests(root, kinds).map(({ starts, found, tooMany }) => [starts, found.sort(), tooMany])).toEqual([
      // One of them is in `npm test`, where none may be.
      ['a browser', ['apps/api/src/own.test.ts', 'apps/api/test/journeys/night.long.test.ts', 'apps/api/test/journeys/year.test.ts'], true],
      ['the application', ['apps/api/test/tasks.test.ts'], false],
    ]);
  });
});

it('a topic that no suite calls, and a test file that no run takes up, are named', () => {
  expect(silentTests(root).sort()).toEqual([
    'apps/api/test/other.spec.ts',
    'apps/api/test/tasks/nested.test.ts',
    'apps/api/test/tasks/orphan.topic.ts',
  ]);
});
