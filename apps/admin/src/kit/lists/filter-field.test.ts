import { describe, expect, it } from '@jest/globals';
import { loosened, narrowing, type FilterField } from './filter-field';

const fields: readonly FilterField[] = [
  { kind: 'text', source: 'q', label: 'lists.searchPerson' },
  { kind: 'switch', source: 'late', label: 'lists.state' },
  { kind: 'linked', source: 'step', along: ['occasion'], says: () => 'Tinjauan triwulan I' },
];

describe('what narrows a list', () => {
  it('is every value that is set, once, also one that no field knows', () => {
    const values = { q: '', late: true, step: 'mid-term-review', occasion: 'TW1', holderId: 'e1' };
    expect(narrowing(fields, values).map(({ source }) => source)).toEqual(['late', 'step', 'holderId']);
  });

  it('is taken away with what belongs to it, and nothing else', () => {
    const [, , step] = fields;
    const values = { step: 'mid-term-review', occasion: 'TW1', late: true };
    expect(step && loosened(step, values)).toEqual({ late: true });
  });
});
