import { describe, expect, it } from '@jest/globals';
import {
  approaches,
  directions,
  families,
  familyOf,
  fillInPlan,
  isCounted,
  patterns,
  predicateOf,
  proposeCourses,
  quarters,
  ratings,
  steps,
  targetIn,
  type Family,
  type PerformancePlan,
} from '@siklus/domain';
import { asCounted } from './as-counted.js';
import { courses } from './courses.js';
import { planFor } from './plans/plan-for.js';
import { buildProvince, type StaffRecord } from './province.js';
import { Random } from './random.js';

const people = buildProvince({ employees: 2_000, seed: 3 });
const positions = [...new Set(people.map((person) => person.position))];
const usual = buildProvince({ employees: 400, seed: 2026 });

interface KeptPlan extends Pick<PerformancePlan, 'approach' | 'results'> {
  readonly family: Family;
}

/** What somebody plans, as his document keeps it. */
function keptFor({ position, positionType }: StaffRecord): KeptPlan {
  const family = familyOf({ position, positionType });
  const { approach, results } = fillInPlan(planFor(position, new Random(1).next), { given: [], superior: null, colleagues: [], family });
  return { family, approach, results };
}

const indicatorsIn = ({ results }: KeptPlan) => results.flatMap(({ indicators }) => indicators);
const kindOf = ({ family, approach }: KeptPlan): readonly string[] => [`${family} ${approach}`];

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

  it('ask for whole people and things in each period, and are reported in such', () => {
    const counted = positions.flatMap((position) => {
      const post = people.find((each) => each.position === position);
      return post === undefined ? [] : indicatorsIn(keptFor(post)).filter(({ pattern }) => pattern === 'CUMULATIVE');
    });
    const parts = counted.flatMap((indicator) => quarters.flatMap((quarter) => targetIn(indicator, quarter)?.least ?? []));
    expect(parts.length).toBeGreaterThan(20);
    expect(parts.filter((part) => !Number.isInteger(part))).toEqual([]);
    const told = (pattern: 'CUMULATIVE' | 'POSITION', unit: string, value: number) =>
      asCounted({ pattern, target: { number: 5, unit, direction: 'MORE' } }, value);
    expect([told('CUMULATIVE', '%', 269.4), told('POSITION', '%', 91.26), told('POSITION', 'catatan', 1.2)]).toEqual([269, 91.3, 1]);
  });

  it('follow the post: a nurse cares for patients, a school inspector accompanies schools', () => {
    expect(planFor('Perawat Mahir', () => 0.5).results[0]?.title).toContain('asuhan keperawatan');
    expect(planFor('Pengawas Sekolah Ahli Madya', () => 0.5).results[1]?.title).toContain('sekolah binaan');
    expect(planFor('Kepala Puskesmas Jailolo', () => 0.5).results[0]?.title).toContain('kesehatan ibu');
    // Neither a head of a division nor one of nursing is a midwife or a nurse.
    for (const head of ['Kepala Bidang Pembinaan SMA', 'Kepala Bidang Keperawatan RSUD Sofifi'])
      expect(planFor(head, () => 0.5).results[0]?.title).not.toContain('asuhan');
  });

  it('lead to each other: what is supported stands in the plan of the head above, where his post has lines', () => {
    const titlesOf = (position: string) => planFor(position, () => 0.5).results.map(({ title }) => title);
    const supportedBy = (position: string) => planFor(position, () => 0.5).results.map(({ supports }) => supports);
    for (const [head, staff] of [
      ['Kepala Puskesmas Bacan', 'Perawat Mahir'],
      ['Kepala SMA Negeri 1 Ternate', 'Guru Ahli Muda'],
      ['Sekretaris Dinas Pendidikan dan Kebudayaan', 'Pengawas Sekolah Ahli Madya'],
      ['Kepala Dinas Kesehatan', 'Kepala Puskesmas Bacan'],
    ] as const)
      expect(supportedBy(staff).some((supported) => titlesOf(head).includes(supported))).toBe(true);
  });

  it('of a school supervisor hold what he does for another unit, beside the results of his post', () => {
    const kinds = planFor('Pengawas Sekolah Ahli Madya', () => 0.1).results.map(({ kind }) => kind);
    expect(kinds).toEqual(['MAIN', 'MAIN', 'MAIN', 'MAIN', 'ADDITIONAL']);
  });

  it.each<[string, readonly string[], (plan: KeptPlan) => readonly string[]]>([
    ['family', families, ({ family }) => [family]],
    ['approach', approaches, ({ approach }) => [approach]],
    ['family in every approach', families.flatMap((family) => approaches.map((approach) => `${family} ${approach}`)), kindOf],
    ['kind of result', ['MAIN', 'ADDITIONAL'], ({ results }) => results.map(({ kind }) => kind)],
    ['pattern', patterns, (plan) => indicatorsIn(plan).map(({ pattern }) => pattern)],
    ['direction', directions, (plan) => indicatorsIn(plan).flatMap(({ target }) => (isCounted(target) ? target.direction : []))],
    ['shape of a target', ['number', 'least', 'text'], (plan) => indicatorsIn(plan).flatMap(({ target }) => Object.keys(target)[0] ?? [])],
  ])('are of every %s in the province that `npm start` makes', (_what, all, of) => {
    expect([...new Set(usual.flatMap((person) => of(keptFor(person))))].sort()).toEqual([...all].sort());
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
