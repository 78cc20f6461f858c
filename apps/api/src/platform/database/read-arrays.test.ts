import { describe, expect, it } from '@jest/globals';
import { types } from 'pg';
import { textsOf, valuesRead } from './read-arrays.js';

const own = (type: number) => types.getTypeParser(type) as (value: string) => unknown;

describe('an array of texts', () => {
  it.each([
    ['{}', []],
    ['{0190-a}', ['0190-a']],
    ['{0190-a,0190-b}', ['0190-a', '0190-b']],
    ['{a,NULL,b}', ['a', null, 'b']],
    ['{"NULL",NULLs}', ['NULL', 'NULLs']],
    ['{""}', ['']],
    ['{"a,b",c}', ['a,b', 'c']],
    [String.raw`{"kutip \" dan \\"}`, [String.raw`kutip " dan \ `.trim()]],
    [
      '{{a,b},{c,d}}',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['[0:1]={a,b}', ['a', 'b']],
  ])('%s is read as pg reads it', (array, texts) => {
    expect([textsOf(array), own(1009)(array)]).toEqual([texts, texts]);
  });

  it('is read so on every connection, and everything else as before', () => {
    expect([1009, 1015, 2951].map((type) => valuesRead.getTypeParser(type))).toEqual([textsOf, textsOf, textsOf]);
    for (const type of [20, 1016, 1184, 3802]) expect(valuesRead.getTypeParser(type)).toBe(own(type));
  });
});
