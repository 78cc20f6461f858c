import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { explain } from './explain.js';

const folder = mkdtempSync(join(tmpdir(), 'siklus-explain-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}
const said = async (file: string) => {
  const { ok, lines } = await explain.run([file], {});
  return [ok, lines.join('\n')];
};

describe('explain', () => {
  it.each<[string, () => string, RegExp]>([
    ['a file that is not there', () => join(folder, 'tidak-ada.json'), /^There is no file .*tidak-ada\.json\. Name one that is there/],
    ['a folder', () => folder, /is a folder\. Name a file/],
    [
      'half a document',
      () => written('half.json', '{"kind":"siklus-document","answers":[{'),
      /is no whole JSON .*Export the document again/,
    ],
    ['another JSON', () => written('other.json', '[1]'), /is neither a document that Siklus exported nor a rule case/],
    ['JSON under another name', () => written('other.txt', '{"a": 1}'), /is neither a document/],
    ['a rule that there is not', () => written('rule.json', '{"rule": "no-rule"}'), /There is no rule .*no-rule.*Name one of these/],
  ])('says of %s what to do', async (_what, file, words) => {
    expect(await said(file())).toEqual([false, expect.stringMatching(words)]);
  });

  it('applies a rule case', async () => {
    const input = { result: 'ABOVE', behaviour: 'AS_EXPECTED' };
    const { ok, data } = await explain.run([written('case.json', JSON.stringify({ rule: 'predicate', input }))], {});
    expect([ok, data]).toEqual([true, { predicate: 'GOOD' }]);
  });

  it.each([
    [{ kind: 'siklus-document' }, '/format'],
    [{ kind: 'siklus-document', format: 2 }, '/format'],
    [{ stated: {} }, '/kind'],
  ])('names what a document lacks of the shape of an export: %j', async (document, node) => {
    const { ok, data, lines, remark } = await explain.run([written('document.json', JSON.stringify(document))], {});
    expect([ok, data, lines, remark]).toEqual([
      false,
      { equal: false, node },
      [JSON.stringify({ equal: false, node })],
      expect.any(String),
    ]);
  });
});
