import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dearTests } from './dear-tests.mjs';

const kinds = [
  { starts: 'a browser', file: 'apps/api/test/support/browser.ts', atMost: 2, inTest: 0 },
  { starts: 'the application', file: 'apps/api/src/app.ts', atMost: 1, inTest: 1 },
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
  write('apps/api/test/journeys/night.long.test.ts', `import { visit } from '../support/browser.js';`);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the count of dear tests', () => {
  it('follows imports, and counts a file once, as the dearest it is; what starts nothing is not counted', () => {
    expect(dearTests(root, kinds).map(({ starts, files, tooMany }) => [starts, files.sort(), tooMany])).toEqual([
      // One of them is in `npm test`, where none may be.
      ['a browser', ['apps/api/test/journeys/night.long.test.ts', 'apps/api/test/journeys/year.test.ts'], true],
      ['the application', ['apps/api/test/tasks.test.ts'], false],
    ]);
  });
});
