import { describe, expect, it } from '@jest/globals';
import { headsOf, supervisorProposer, type PostHolder } from './propose-supervisor.js';

const post = (employeeId: string, unitId: string, positionType: string, supervisorId: string | null = null, able = true): PostHolder => ({
  employeeId,
  unitId,
  positionType,
  supervisorId,
  able,
});
const parentOf = new Map([
  ['school', 'office'],
  ['office', 'province'],
  ['province', null],
]);
const posts = [
  post('governor', 'province', 'PEJABAT_NEGARA'),
  post('head', 'office', 'JPT_PRATAMA', 'governor'),
  post('secretary', 'office', 'ADMINISTRATOR', 'head'),
  post('clerk', 'office', 'PELAKSANA'),
  post('principal', 'school', 'FUNGSIONAL', 'head'),
  post('teacher', 'school', 'FUNGSIONAL', 'principal'),
];
const propose = (employeeId: string, unitId: string, list: readonly PostHolder[] = posts) =>
  supervisorProposer({ posts: list, parentOf })(employeeId, unitId);
const but = (employeeId: string, parts: Partial<PostHolder>) =>
  posts.map((each) => (each.employeeId === employeeId ? { ...each, ...parts } : each));

describe('the superior that is proposed for somebody without one', () => {
  it('is the head of his own unit', () => {
    expect(propose('clerk', 'office')).toEqual({ supervisorId: 'head', basis: 'unit', certainty: 'sure' });
  });

  it('is in a school the one to whom the others report, whatever his post is called', () => {
    expect(headsOf(posts).get('school')?.employeeId).toBe('principal');
  });

  it('is the head of the unit above for the head himself', () => {
    const expected = { supervisorId: 'governor', basis: 'unit-above', certainty: 'sure' };
    expect(propose('head', 'office', but('head', { supervisorId: null }))).toEqual(expected);
  });

  it('is looked for further up when the head is away', () => {
    expect(propose('clerk', 'office', but('head', { able: false }))).toEqual({
      supervisorId: 'governor',
      basis: 'unit-above',
      certainty: 'likely',
    });
  });

  it('is only likely where another leads as high, or the posts do not say who leads', () => {
    const two = [...posts, post('second', 'office', 'JPT_PRATAMA', 'governor')];
    expect(propose('clerk', 'office', two)).toMatchObject({ certainty: 'likely' });
    expect(propose('pupil', 'school')).toMatchObject({ supervisorId: 'principal', certainty: 'likely' });
  });

  it('is who runs the vacant post of the head, wherever his own post is', () => {
    const left = posts.filter(({ employeeId }) => employeeId !== 'head');
    const run = [post('secretary', 'office', 'JPT_PRATAMA'), post('clerk', 'school', 'FUNGSIONAL')];
    expect(supervisorProposer({ posts: left, run, parentOf })('clerk', 'office')).toEqual({
      supervisorId: 'secretary',
      basis: 'unit',
      certainty: 'sure',
    });
    const school = [...left.filter(({ unitId }) => unitId !== 'school'), post('teacher', 'school', 'FUNGSIONAL', 'clerk')];
    expect([...headsOf(school, run)].map(([unit, { employeeId }]) => [unit, employeeId])).toEqual([
      ['province', 'governor'],
      ['office', 'secretary'],
      ['school', 'clerk'],
    ]);
  });

  it('never answers to the person', () => {
    const line = but('head', { supervisorId: 'clerk' });
    expect(propose('clerk', 'office', line)).toEqual({ supervisorId: 'governor', basis: 'unit-above', certainty: 'likely' });
  });

  it('is left open where nobody leads', () => {
    expect(propose('governor', 'province')).toBeNull();
    expect(propose('x', 'nowhere')).toBeNull();
  });
});
