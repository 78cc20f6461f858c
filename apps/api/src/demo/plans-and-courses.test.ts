import { describe, expect, it } from '@jest/globals';
import {
  directions,
  families,
  familyOf,
  fillInPlan,
  isCounted,
  patterns,
  predicateOf,
  proposeCourses,
  ratings,
  steps,
} from '@siklus/domain';
import { courses } from './courses.js';
import { planFor } from './plans.js';
import { buildProvince } from './province.js';
import { Random } from './random.js';

const people = buildProvince({ employees: 2_000, seed: 3 });
const positions = [...new Set(people.map((person) => person.position))];

describe("the demo's plans", () => {
  it('are accepted by the form of target setting, with at least one main result, for every post', () => {
    const random = new Random(1);
    const draft = steps.find((step) => step.key === 'target-setting')?.turns.find((turn) => turn.key === 'draft');
    for (const position of positions) {
      const plan = planFor(position, random.next);
      expect(draft?.form.safeParse(plan)).toMatchObject({ success: true });
      expect(plan.results.some((result) => result.kind === 'MAIN')).toBe(true);
    }
  });

  it('follow the post: a nurse cares for patients, a school inspector accompanies schools', () => {
    expect(planFor('Perawat Mahir', () => 0.5).results[0]?.title).toContain('asuhan keperawatan');
    expect(planFor('Pengawas Sekolah Ahli Madya', () => 0.5).results[1]?.title).toContain('sekolah binaan');
    expect(planFor('Kepala Puskesmas Jailolo', () => 0.5).results[0]?.title).toContain('kesehatan ibu');
  });

  it('hold a target of every shape, direction and pattern', () => {
    const indicators = positions
      .flatMap(
        (position) =>
          fillInPlan(
            planFor(position, () => 0.5),
            { given: [], superior: null, family: 'STAFF' },
          ).results,
      )
      .flatMap((each) => each.indicators);
    const shapes = indicators.map(({ target }) => ('text' in target ? 'text' : 'number' in target ? 'number' : 'range'));
    expect([...new Set(shapes)].sort()).toEqual(['number', 'range', 'text']);
    expect(new Set(indicators.flatMap(({ target }) => (isCounted(target) ? target.direction : [])))).toEqual(new Set(directions));
    expect(new Set(indicators.map(({ pattern }) => pattern))).toEqual(new Set(patterns));
  });

  it('are of both families and of both approaches', () => {
    const kinds = people.map(({ position, positionType }) =>
      [familyOf({ position, positionType }), planFor(position, () => 0.5).approach].join(' '),
    );
    expect([...new Set(kinds)].sort()).toEqual(families.flatMap((family) => [`${family} QUALITATIVE`, `${family} QUANTITATIVE`]));
  });

  it('are the same for the same chance', () => {
    expect(planFor('Perawat Mahir', new Random(5).next)).toEqual(planFor('Perawat Mahir', new Random(5).next));
  });
});

describe("the demo's course catalogue", () => {
  it('has forty courses with codes of their own', () => {
    expect(courses).toHaveLength(40);
    expect(new Set(courses.map((course) => course.code)).size).toBe(40);
  });

  it('has a course for every PNS to whom any rule applies', () => {
    const civilServants = people.filter((person) => person.status === 'PNS');
    for (const result of ratings)
      for (const behaviour of ratings)
        for (const { positionType, position } of civilServants) {
          const asked = {
            result,
            behaviour,
            predicate: predicateOf(result, behaviour),
            status: 'PNS',
            positionType,
            position,
            trainingHoursDone: 0,
            catalogue: courses,
          };
          expect(proposeCourses(asked).length).toBeGreaterThan(0);
        }
  });
});
