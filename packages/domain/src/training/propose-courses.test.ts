import { describe, expect, it } from '@jest/globals';
import fc from '../testing/random-inputs.js';
import { predicateOf } from '../rating/predicate.js';
import { ratings, type Rating } from '../rating/scale.js';
import { hoursAllowedToPppk, mostProposals, proposeCourses, type Course, type ProposalCase } from './index.js';

const catalogue: readonly Course[] = [
  { code: 'C1', hours: 8, tags: ['performance-coaching'] },
  { code: 'K1', hours: 4, tags: ['counselling'] },
  { code: 'M1', hours: 6, tags: ['mentoring'] },
  { code: 'T1', hours: 30, tags: ['technical'] },
  { code: 'T2', hours: 20, tags: ['technical', 'for:PELAKSANA'] },
  { code: 'T3', hours: 16, tags: ['technical', 'position:perawat'] },
  { code: 'L1', hours: 40, tags: ['leadership', 'for:PENGAWAS'] },
  { code: 'L2', hours: 12, tags: ['mentor'] },
  { code: 'E1', hours: 3, tags: ['e-learning'] },
  { code: 'E2', hours: 10, tags: ['e-learning'] },
  { code: 'E3', hours: 20, tags: ['e-learning'] },
];

function someone(result: Rating, behaviour: Rating, more: Partial<ProposalCase> = {}): ProposalCase {
  return {
    result,
    behaviour,
    predicate: predicateOf(result, behaviour),
    status: 'PNS',
    positionType: 'FUNGSIONAL',
    trainingHoursDone: 20,
    catalogue,
    ...more,
  };
}
const codes = (person: ProposalCase): string[] => proposeCourses(person).map(({ rule, courseCode }) => `${rule} ${courseCode}`);

describe('proposing courses', () => {
  it('gives results below expectation coaching and a technical course', () => {
    expect(codes(someone('BELOW', 'AS_EXPECTED'))).toEqual(['LOW_PREDICATE C1', 'RESULT_BELOW T1']);
  });

  it('gives behaviour below expectation coaching and counselling', () => {
    expect(codes(someone('ABOVE', 'BELOW'))).toEqual(['LOW_PREDICATE C1', 'BEHAVIOUR_BELOW K1']);
  });

  it('falls back to mentoring when the catalogue has no counselling', () => {
    const without = catalogue.filter((course) => course.code !== 'K1');
    expect(codes(someone('ABOVE', 'BELOW', { catalogue: without }))).toContain('BEHAVIOUR_BELOW M1');
  });

  it("prefers the course made for the person's own profession, then for the kind of post", () => {
    expect(codes(someone('BELOW', 'AS_EXPECTED', { position: 'Perawat Mahir' }))).toContain('RESULT_BELOW T3');
    expect(codes(someone('BELOW', 'AS_EXPECTED', { positionType: 'PELAKSANA' }))).toContain('RESULT_BELOW T2');
  });

  it('prepares whoever is above expectation in both for leading or mentoring', () => {
    expect(codes(someone('ABOVE', 'ABOVE', { positionType: 'PENGAWAS' }))).toEqual(['ABOVE_ABOVE L1']);
    expect(codes(someone('ABOVE', 'ABOVE'))).toEqual(['ABOVE_ABOVE L2']);
  });

  it('TV-68: closes a gap of 2 JP with the shortest e-learning that covers it', () => {
    const [proposal] = proposeCourses(someone('AS_EXPECTED', 'AS_EXPECTED', { trainingHoursDone: 18 }));
    expect(proposal).toMatchObject({ courseCode: 'E1', rule: 'HOURS_OWED', hours: 3 });
    expect(proposal?.reason.id).toContain('2 JP');
  });

  it('counts the hours of the other proposals towards the twenty', () => {
    expect(codes(someone('BELOW', 'AS_EXPECTED', { trainingHoursDone: 0 }))).toEqual(['LOW_PREDICATE C1', 'RESULT_BELOW T1']);
  });

  it('says nothing about a PNS who met expectations and has the hours', () => {
    expect(codes(someone('AS_EXPECTED', 'ABOVE'))).toEqual([]);
  });

  it('asks no hours of a PPPK', () => {
    expect(codes(someone('AS_EXPECTED', 'AS_EXPECTED', { status: 'PPPK', trainingHoursDone: 0 }))).toEqual([]);
  });

  it('TV-69: leaves out what would take a PPPK beyond 24 JP', () => {
    expect(codes(someone('BELOW', 'BELOW', { status: 'PPPK', trainingHoursDone: 14 }))).toEqual(['LOW_PREDICATE C1']);
  });
});

const anyCase = fc.record({
  result: fc.constantFrom(...ratings),
  behaviour: fc.constantFrom(...ratings),
  status: fc.constantFrom('PNS', 'CPNS', 'PPPK'),
  positionType: fc.constantFrom('PELAKSANA', 'PENGAWAS', 'FUNGSIONAL'),
  trainingHoursDone: fc.nat({ max: 40 }),
  catalogue: fc.subarray([...catalogue]),
});

it("every proposal, for anybody and any catalogue, keeps the limits and does not depend on the catalogue's order", () => {
  fc.assert(
    fc.property(anyCase, (facts) => {
      const person: ProposalCase = { ...facts, predicate: predicateOf(facts.result, facts.behaviour) };
      const proposals = proposeCourses(person);
      expect(proposals.length).toBeLessThanOrEqual(mostProposals);
      expect(new Set(proposals.map((proposal) => proposal.courseCode)).size).toBe(proposals.length);
      expect(proposals.every(({ reason }) => reason.id !== '' && reason.en !== '')).toBe(true);
      const total = proposals.reduce((sum, proposal) => sum + proposal.hours, person.trainingHoursDone);
      if (person.status === 'PPPK' && proposals.length > 0) expect(total).toBeLessThanOrEqual(hoursAllowedToPppk);
      expect(proposeCourses({ ...person, catalogue: [...facts.catalogue].reverse() })).toEqual(proposals);
    }),
  );
});
