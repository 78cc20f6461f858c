import { describe, expect, it } from '@jest/globals';
import { jsonBreak } from './json-break.js';

describe('a body that is no JSON breaks', () => {
  it.each([
    ['where it is cut off', '{"answers":', 1, 12],
    ['where a word stands that JSON does not know', '{\n  "a": 1,\n  "b": undefined\n}', 3, 8],
    ['where a comma is missing', '{"a": "x" "b": 1}', 1, 11],
    ['behind the last comma', '[1, 2, ]', 1, 8],
    ['at a key without quotation marks', '{a: 1}', 1, 2],
    ['where a text has a line of its own', '{"a": "x\ny"}', 1, 9],
    ['where a text holds a bell', '{"a": "x\u0007"}', 1, 9],
    ['at a character that is escaped and need not be', '{"a": "\\x"}', 1, 8],
    ['where a text that ends with an escaped mark is cut off', '{"a": "x\\"', 1, 11],
    ['where something else is closed', '{"a": [1}', 1, 9],
    ['behind what is whole', '{"a": 1} {', 1, 10],
    ['at a value that is no object', ' "a"', 1, 2],
    ['at a number that begins with nought', '{"a": 01}', 1, 8],
    ['far inside', `${'['.repeat(100_000)}x`, 1, 100_001],
  ])('%s', (_where, text, line, column) => {
    expect(() => JSON.parse(text.trim().startsWith('"') ? '' : text)).toThrow(SyntaxError);
    expect(jsonBreak(text)).toEqual({ line, column });
  });

  it('nowhere but at its end where it is whole', () => {
    const whole = JSON.stringify({ a: [1, -2.5e7, true, null, 'x"\\\u0001\u0085é😀', {}, []], b: { c: [[]] } }, null, 2);
    const { line, column } = jsonBreak(whole);
    expect([line, column]).toEqual([whole.split('\n').length, 2]);
  });
});
