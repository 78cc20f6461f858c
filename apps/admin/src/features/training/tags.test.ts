import { describe, expect, it } from '@jest/globals';
import { partsOf, tagsOf } from './tags';

describe("a course's tags", () => {
  const tags = ['technical', 'for:PELAKSANA', 'position:pengawas sekolah', 'pantai', 'for:NELAYAN'];

  it('are told apart by what they say, and what nobody knows is kept', () => {
    expect(partsOf(tags)).toEqual({
      topics: ['technical'],
      types: ['PELAKSANA'],
      words: ['pengawas sekolah'],
      others: ['pantai', 'for:NELAYAN'],
    });
  });

  it('come back whole, each once', () => {
    expect(tagsOf(partsOf(tags)).sort()).toEqual([...tags].sort());
    expect(tagsOf({ topics: ['coaching'], types: [], words: ['guru', 'guru'], others: ['coaching'] })).toEqual([
      'coaching',
      'position:guru',
    ]);
  });
});
