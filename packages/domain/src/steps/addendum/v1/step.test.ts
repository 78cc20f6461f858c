import { describe, expect, it } from '@jest/globals';
import {
  agreedPlan,
  comparePlans,
  indicatorsOf,
  keysGiven,
  planAgreed,
  type AgreedPlan,
  type PerformancePlan,
} from '../../../plan/index.js';
import fc from '../../../testing/random-inputs.js';
import { factsFor, faultsOf, turnOf } from '../../../testing/faults-of.js';
import { Office } from '../../../testing/office.js';
import { indicator, planOf } from '../../../testing/plans.js';
import { doubtsAbout } from '../../../workflow/doubt.js';
import { bodyOf } from '../../../workflow/effect.js';
import { defaultTemplate, scheduleOf } from '../../../workflow/template.js';
import { registry, steps } from '../../index.js';
import { addendum } from './step.js';

const inForce: AgreedPlan = { version: 1, plan: planOf(indicator(), indicator({ key: 'r1.i2', text: 'Mutu laporan' })) };
const known = { [agreedPlan.key]: inForce, [keysGiven.key]: ['r1', 'r1.i1', 'r1.i2'] };
const [result] = inForce.plan.results;
const changedResults = planOf(indicator({ text: 'Jumlah naskah' })).results;

describe('an addendum', () => {
  it.each<[string, PerformancePlan['results'], string[]]>([
    ['with another target', planOf(indicator({ target: { number: 24, unit: 'laporan', direction: 'MORE' } })).results, []],
    ['without a main result (R-SKP-1)', [{ ...result, kind: 'ADDITIONAL' } as (typeof inForce.plan.results)[0]], ['results']],
    ['with a key that was never given', [{ ...result, key: 'r9', indicators: [] } as never], ['results.0.key']],
  ])('%s has the faults it should', (_what, results, faults) => {
    const asked = results.map((each) => ({
      ...each,
      indicators: each.indicators.length === 0 ? [{ ...indicator(), key: undefined }] : each.indicators,
    }));
    expect(faultsOf(addendum, 'write', { results: asked }, { known, occasion: '1' })).toEqual(faults);
  });

  it.each<[string, PerformancePlan['results'], string[]]>([
    ['changes nothing', inForce.plan.results, ['PLAN_UNCHANGED']],
    ['brings another order only', [{ ...result, indicators: [...(result?.indicators ?? [])].reverse() } as never], ['PLAN_UNCHANGED']],
    ['changes a target', planOf(indicator({ target: { number: 24, unit: 'laporan', direction: 'MORE' } })).results, []],
  ])('is asked about once where it %s', (_what, results, asked) => {
    const write = turnOf(addendum, 'write');
    const facts = factsFor(write, { known, occasion: '1' });
    const plan = write.fillIn({ results }, facts);
    expect(doubtsAbout(write.doubts, plan, facts).map(({ code }) => code)).toEqual(asked);
  });

  const supported = (names: readonly string[], count = names.length) => [{ key: 'r1', count, names }];
  it.each<[string, object, PerformancePlan['results'], string | null]>([
    [
      'drops',
      supported(['Ani', 'Budi'], 3),
      [{ ...result, key: undefined } as never],
      '1 "Laporan tersusun" dihapus, didukung 3 orang (Ani, Budi, 1 lain)',
    ],
    ['rewords', supported(['Ani']), [{ ...result, title: 'Laporan mutu' } as never], 'diubah bunyinya, didukung 1 orang (Ani)'],
    ['rewords, where nobody may be named', supported([], 2), [{ ...result, title: 'Laporan mutu' } as never], 'didukung 2 orang.'],
    ['keeps', supported(['Ani']), changedResults, null],
    ['drops, where nobody supports it', [], [{ ...result, key: undefined } as never], null],
  ])('is asked about once of both sides where it %s what others support', (_what, supporters, results, said) => {
    const at = { known: { ...known, supporters }, occasion: '1' };
    const [write, agree] = [turnOf(addendum, 'write'), turnOf(addendum, 'agree')];
    const facts = factsFor(write, at);
    const plan = write.fillIn({ results }, facts) as PerformancePlan;
    const asked = doubtsAbout(write.doubts, plan, facts);
    expect(asked.map(({ code }) => code)).toEqual(said === null ? [] : ['SUPPORTED_RESULT_TAKEN']);
    expect(asked[0]?.message.id ?? '').toContain(said ?? '');
    expect(doubtsAbout(agree.doubts, {}, factsFor(agree, { ...at, answers: { 'addendum/1/write': plan } }))).toEqual(asked);
  });

  const sentAs = (plan: PerformancePlan) => ({ 'addendum/1/write': plan });
  const changedPlan = planOf(indicator({ text: 'Jumlah naskah' }));
  const expected = { ...inForce.plan, expectations: { LOYAL: 'Menjaga rahasia' } };
  it.each<[string, PerformancePlan, object, string[]]>([
    ['where the targets changed', changedPlan, {}, []],
    ['where only an expectation is added', inForce.plan, { expectations: { LOYAL: 'Menjaga rahasia', ADAPTIVE: 'Cepat' } }, []],
    ['where only an expectation is taken away', inForce.plan, { expectations: {} }, []],
    ['not where nothing changed', inForce.plan, {}, ['expectations']],
    ['not where the same is expected again', inForce.plan, { expectations: expected.expectations }, ['expectations']],
  ])('is agreed %s', (_what, sent, agreement, faults) => {
    const at = { known: { [agreedPlan.key]: { version: 1, plan: expected } }, occasion: '1', answers: sentAs(sent) };
    expect(faultsOf(addendum, 'agree', agreement, at)).toEqual(faults);
  });

  it.each<[string, object, object]>([
    ['as before where nothing is said of it', {}, { LOYAL: 'Menjaga rahasia' }],
    ['without what was taken away', { expectations: { ADAPTIVE: 'Cepat' } }, { ADAPTIVE: 'Cepat' }],
  ])('carries what is expected %s', (_what, agreement, kept) => {
    const agree = turnOf(addendum, 'agree');
    const at = { known: { [agreedPlan.key]: { version: 1, plan: expected } }, occasion: '1', answers: sentAs(changedPlan) };
    const facts = factsFor(agree, at);
    expect(agree.propose(facts)).toEqual({ expectations: expected.expectations });
    const [next] = agree.effects.map(({ bodyOf: bodyFor }) => bodyFor(agreement, facts) as PerformancePlan);
    expect(next?.expectations).toEqual(kept);
  });

  it('offers as its example the plan in force, changed, and then the one that came back', () => {
    const write = turnOf(addendum, 'write');
    const first = write.example(factsFor(write, { known, occasion: '2' }));
    expect(comparePlans(inForce.plan, first as PerformancePlan)).toMatchObject([{ key: 'r1', kind: 'changed', parts: ['title'] }]);
    const sent = planOf(indicator({ text: 'Jumlah naskah' }));
    expect(write.example(factsFor(write, { known, occasion: '2', answers: { 'addendum/2/write': sent } }))).toEqual(sent);
  });
});

// What people do to a plan by an addendum: change a target, drop an indicator or a result, add one of them.
const change = fc.record({
  what: fc.constantFrom('target', 'drop', 'add', 'result', 'drop-result'),
  at: fc.nat(20),
  to: fc.integer({ min: 1, max: 999 }),
});

function changed(plan: PerformancePlan, { what, at, to }: { what: string; at: number; to: number }): PerformancePlan {
  const { results } = plan;
  const place = at % results.length;
  const fresh = { ...indicator({ target: { number: to, unit: 'laporan', direction: 'MORE' } }), key: undefined };
  if (what === 'result')
    return { ...plan, results: [...results, { title: `Hasil ${to}`, kind: 'MAIN', indicators: [fresh] }] } as unknown as PerformancePlan;
  if (what === 'drop-result' && results.length > 1) return { ...plan, results: results.filter((_, index) => index !== place) };
  return {
    ...plan,
    results: results.map((each, index) => {
      if (index !== place) return each;
      if (what === 'drop' && each.indicators.length > 1) return { ...each, indicators: each.indicators.slice(1) };
      if (what === 'add' && each.indicators.length < 10) return { ...each, indicators: [...each.indicators, fresh] };
      const [first, ...others] = each.indicators;
      return {
        ...each,
        title: `Hasil ${to}`,
        indicators: [{ ...first, target: { number: to, unit: 'laporan', direction: 'MORE' } }, ...others],
      };
    }),
  } as PerformancePlan;
}

it('keeps every key for one thing and every signed version as it was, whatever sequence of addenda comes and whoever asks', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(change, fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 8 }), (sequence) => {
      const office = new Office(registry);
      office.give({ type: 'start', schedule: scheduleOf(defaultTemplate(steps), 2026) });
      for (const _turn of ['draft', 'agree']) office.answer('target-setting');
      const agreed = () => office.effects.flatMap(({ effect }) => bodyOf(effect, planAgreed) ?? []);
      const signed = [JSON.stringify(agreed())];
      const born = new Map<string, number>();
      const bear = (plan: PerformancePlan, version: number) => {
        for (const key of [...plan.results.map((each) => each.key), ...indicatorsOf(plan).map((each) => each.indicator.key)])
          if (!born.has(key)) born.set(key, version);
      };
      agreed().forEach((plan) => bear(plan, 1));
      for (const [move, bySupervisor, isReturned] of sequence) {
        const before = agreed().at(-1) as PerformancePlan;
        office.ask('addendum', bySupervisor ? 'supervisor' : 'employee');
        const occasion = String(office.progress.runs.filter(({ step }) => step === 'addendum').length);
        const written = changed(before, move);
        const sent = office.answer('addendum', occasion, written, []);
        // A sequence may ask for what is in force already: that is refused, and the request stays open with its employee.
        if (!('progress' in sent)) {
          office.give({ type: 'skip', step: 'addendum', occasion });
          continue;
        }
        if (isReturned) {
          office.giveBack('addendum', occasion, 'Perjelas.');
          office.answer('addendum', occasion);
        }
        office.answer('addendum', occasion);
        const versions = agreed();
        expect(
          versions
            .slice(0, -1)
            .map((plan) => JSON.stringify([plan]))
            .join(),
        ).toBe(signed.join());
        signed.push(JSON.stringify([versions.at(-1)]));
        const after = versions.at(-1) as PerformancePlan;
        const keys = [...after.results.map((each) => each.key), ...indicatorsOf(after).map((each) => each.indicator.key)];
        expect(new Set(keys).size).toBe(keys.length);
        const stood = new Set([...before.results.map((each) => each.key), ...indicatorsOf(before).map((each) => each.indicator.key)]);
        // What is new bears a key that nothing ever had; nothing else does.
        for (const key of keys) expect(stood.has(key) || !born.has(key)).toBe(true);
        bear(after, versions.length);
      }
    }),
    { numRuns: 60 },
  );
});
