import { describe, expect, it } from '@jest/globals';
import fc from '../testing/random-inputs.js';
import type { ActingKind } from './assignment-kind.js';
import { findCircles, resolveLine, type LinePerson } from './reporting-line.js';

/** An office as lines: `staff: head` means that staff reports to head. A name with `!` is not able. */
function office(
  lines: Record<string, string | null>,
  acting: readonly (readonly [post: string, person: string, kind: ActingKind])[] = [],
): ReadonlyMap<string, LinePerson> {
  const people = new Map<string, LinePerson>();
  for (const [name, supervisorId] of Object.entries(lines)) {
    const id = name.replace('!', '');
    people.set(id, {
      id,
      standing: id === name ? '01' : '99',
      able: id === name,
      supervisorId,
      actingForPost: acting.filter(([post]) => post === id).map(([, personId, kind]) => ({ personId, kind })),
    });
  }
  return people;
}

describe('who appraises whom', () => {
  it('is the direct superior, and above him the next one up', () => {
    const people = office({ staff: 'head', head: 'sekda', sekda: 'governor', governor: null });
    expect(resolveLine('staff', people)).toMatchObject({ supervisorId: 'head', higherOfficialId: 'sekda', acting: null });
  });

  it('ends at the top: the governor is the higher official of his own staff and is appraised by nobody', () => {
    const people = office({ sekda: 'governor', governor: null });
    expect(resolveLine('sekda', people)).toMatchObject({ supervisorId: 'governor', higherOfficialId: 'governor', acting: null });
    expect(resolveLine('governor', people)).toMatchObject({ supervisorId: null, higherOfficialId: null, acting: null });
  });

  it('takes the PLT of a retired head before the PJ, and the PJ before the PLH', () => {
    const lines = { staff: 'head', 'head!': 'sekda', sekda: 'governor', governor: null, a: 'sekda', b: 'sekda', c: 'sekda' };
    expect(
      resolveLine(
        'staff',
        office(lines, [
          ['head', 'a', 'PLH'],
          ['head', 'b', 'PJ'],
          ['head', 'c', 'PLT'],
        ]),
      ),
    ).toMatchObject({
      supervisorId: 'c',
      higherOfficialId: 'sekda',
      acting: 'PLT',
    });
    expect(
      resolveLine(
        'staff',
        office(lines, [
          ['head', 'a', 'PLH'],
          ['head', 'b', 'PJ'],
        ]),
      ).acting,
    ).toBe('PJ');
    expect(resolveLine('staff', office(lines, [['head', 'a', 'PLH']])).acting).toBe('PLH');
  });

  it('says for whose post somebody stands in, near and far, and for nobody where the holder is there', () => {
    const lines = { staff: 'head', 'head!': 'sekda', 'sekda!': 'governor', governor: null, a: 'governor', b: 'governor' };
    const people = office(lines, [
      ['head', 'a', 'PLT'],
      ['sekda', 'b', 'PLH'],
    ]);
    expect(resolveLine('staff', people)).toMatchObject({
      supervisorId: 'a',
      higherOfficialId: 'b',
      standsInFor: new Map([
        ['a', 'head'],
        ['b', 'sekda'],
      ]),
    });
    expect(resolveLine('a', people).standsInFor).toEqual(new Map());
  });

  it('goes to the next superior up when nobody acts for the post', () => {
    const people = office({ staff: 'head', 'head!': 'sekda', sekda: 'governor', governor: null });
    expect(resolveLine('staff', people)).toMatchObject({ supervisorId: 'sekda', higherOfficialId: 'governor', acting: null });
  });

  it("asks the superior of the post, not the acting official's own, to be the higher official", () => {
    const people = office({ staff: 'head', 'head!': 'sekda', sekda: 'governor', governor: null, guest: 'otherHead', otherHead: 'sekda' }, [
      ['head', 'guest', 'PLT'],
    ]);
    expect(resolveLine('staff', people)).toMatchObject({ supervisorId: 'guest', higherOfficialId: 'sekda', acting: 'PLT' });
  });

  it('sends the acting official himself to the superior of the post', () => {
    const people = office({ secretary: 'head', 'head!': 'sekda', sekda: 'governor', governor: null }, [['head', 'secretary', 'PLT']]);
    expect(resolveLine('secretary', people)).toMatchObject({ supervisorId: 'sekda', higherOfficialId: 'governor', acting: null });
  });

  it('does not let a subordinate who stands in above appraise his own superior', () => {
    const people = office({ section: 'division', division: 'head', 'head!': 'sekda', sekda: 'governor', governor: null }, [
      ['head', 'section', 'PLT'],
    ]);
    expect(resolveLine('division', people).supervisorId).toBe('sekda');
  });

  it('lets no two rate each other by standing in for the superior of the other', () => {
    const people = office({ a: 'p', b: 'q', 'p!': 'top', 'q!': 'top', top: null }, [
      ['p', 'b', 'PLT'],
      ['q', 'a', 'PLT'],
    ]);
    expect([resolveLine('a', people).supervisorId, resolveLine('b', people).supervisorId]).toEqual(['top', 'top']);
  });

  it('gives a superior who is there the deputies of his post, but for those who answer to the employee', () => {
    // D reports to X, X to S; D and Y act for S, who is there.
    const people = office({ d: 'x', x: 's', y: 's', s: 'governor', governor: null }, [
      ['s', 'd', 'PLH'],
      ['s', 'y', 'PLH'],
    ]);
    expect(resolveLine('x', people).deputies).toEqual(new Map([['s', ['y']]]));
    // D and Y act above each other, so neither rates the other.
    expect(resolveLine('y', people).deputies).toEqual(new Map());
    expect(resolveLine('d', people).deputies).toEqual(new Map());
  });

  it('does not make anybody his own higher official, or one person both', () => {
    const standingInAbove = office({ staff: 'head', head: 'sekda', 'sekda!': 'governor', governor: null }, [['sekda', 'head', 'PLT']]);
    expect(resolveLine('staff', standingInAbove)).toMatchObject({ supervisorId: 'head', higherOfficialId: 'governor', acting: null });
    const employeeAbove = office({ staff: 'head', head: 'sekda', 'sekda!': 'governor', governor: null }, [['sekda', 'staff', 'PLH']]);
    expect(resolveLine('staff', employeeAbove).higherOfficialId).toBe('governor');
  });

  it('is cut where a circle comes back to the employee, and never loops', () => {
    const people = office({ a: 'b', b: 'a', c: 'c' });
    expect(resolveLine('a', people)).toMatchObject({ supervisorId: 'b', higherOfficialId: null, acting: null });
    expect(resolveLine('c', people)).toMatchObject({ supervisorId: null, higherOfficialId: null, acting: null });
    const unable = office({ staff: 'a', 'a!': 'b', 'b!': 'a' });
    expect(resolveLine('staff', unable).supervisorId).toBeNull();
  });

  it('is nobody for a stranger', () => {
    expect(resolveLine('nobody', office({}))).toMatchObject({ supervisorId: null, higherOfficialId: null, acting: null });
  });
});

const ids = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7'];
const anyId = fc.constantFrom(...ids);
const person = fc.record({
  able: fc.boolean(),
  supervisorId: fc.option(anyId, { nil: null }),
  actingForPost: fc.array(fc.record({ personId: anyId, kind: fc.constantFrom<ActingKind>('PLT', 'PJ', 'PLH') }), { maxLength: 3 }),
});
const anyOffice = fc
  .tuple(...ids.map(() => person))
  .map((list) => new Map(list.map((entry, i) => [ids[i] ?? '', { id: ids[i] ?? '', standing: entry.able ? '01' : '99', ...entry }])));

describe('in any office, however wrong its list is', () => {
  it('nobody appraises himself or decides above himself, and only able people are asked', () => {
    fc.assert(
      fc.property(anyOffice, anyId, (people, id) => {
        const line = resolveLine(id, people);
        expect(line.supervisorId).not.toBe(id);
        expect(line.higherOfficialId).not.toBe(id);
        for (const asked of [line.supervisorId, line.higherOfficialId]) if (asked !== null) expect(people.get(asked)?.able).toBe(true);
        const passed = (from: string): Set<string> => {
          const above = new Set<string>();
          for (let at = people.get(from)?.supervisorId; at && !above.has(at); at = people.get(at)?.supervisorId) above.add(at);
          return above;
        };
        // Nobody who stands in or deputises rates whom he answers to, near or far.
        if (line.acting !== null) expect(passed(line.supervisorId ?? '').has(id)).toBe(false);
        for (const deputy of [...line.deputies.values()].flat()) expect(passed(deputy).has(id)).toBe(false);
        if (line.supervisorId === null) expect(line).toMatchObject({ supervisorId: null, higherOfficialId: null, acting: null });
      }),
      { numRuns: 2_000 },
    );
  });

  it('an able direct superior is always the supervisor', () => {
    fc.assert(
      fc.property(anyOffice, anyId, (people, id) => {
        const direct = people.get(id)?.supervisorId ?? null;
        if (direct === null || direct === id || people.get(direct)?.able !== true) return;
        expect(resolveLine(id, people)).toMatchObject({ supervisorId: direct, acting: null });
      }),
      { numRuns: 2_000 },
    );
  });

  it('without circles, everybody below an able top has a supervisor and a higher official', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.boolean()), { minLength: 1, maxLength: 30 }), (choices) => {
        const people = new Map<string, LinePerson>([['0', { id: '0', standing: '01', able: true, supervisorId: null, actingForPost: [] }]]);
        choices.forEach(([above, able], i) => {
          const id = String(i + 1);
          people.set(id, { id, standing: '01', able, supervisorId: String(above % (i + 1)), actingForPost: [] });
        });
        for (const id of people.keys()) {
          if (id === '0') continue;
          const line = resolveLine(id, people);
          expect(line.supervisorId).not.toBeNull();
          expect(line.higherOfficialId).not.toBeNull();
        }
      }),
    );
  });
});

describe('finding circles', () => {
  it('names each circle once, in reporting order, and leaves out those who only hang below it', () => {
    const circles = findCircles([
      ['x', 'a'],
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
      ['d', 'd'],
      ['e', null],
      ['f', 'e'],
    ]);
    expect(circles).toEqual([['a', 'b', 'c'], ['d']]);
  });

  it('agrees with walking up from every single person', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat({ max: 19 }), { nil: null }), { minLength: 20, maxLength: 20 }), (above) => {
        const edges = above.map((to, from) => [String(from), to === null ? null : String(to)] as const);
        const supervisorOf = new Map(edges);
        const onCircle = (start: string): boolean => {
          let at = supervisorOf.get(start) ?? null;
          for (let i = 0; i < 20 && at !== null && at !== start; i += 1) at = supervisorOf.get(at) ?? null;
          return at === start;
        };
        const expected = [...supervisorOf.keys()].filter(onCircle).sort();
        expect(findCircles(edges).flat().sort()).toEqual(expected);
      }),
    );
  });

  it('manages a chain of 200,000 people', () => {
    const chain = Array.from({ length: 200_000 }, (_, i) => [String(i), String(i + 1)] as const);
    expect(findCircles(chain)).toEqual([]);
    expect(findCircles([...chain, ['200000', '0'] as const])).toHaveLength(1);
  });
});
