import { describe, expect, it } from '@jest/globals';
import { complete, document, employee, note, openTask, supervisor } from './plan-versions-office.js';

/** Called inside the topic of plan versions, once the second one is agreed. */
export function reportedVersionsTopic(): void {
  describe('a plan that changes in the middle of the year', () => {
    it('is what is noted on from then on, and no longer what was dropped', async () => {
      expect((await note('r1.i1')).status).toBe(422);
      expect((await note('r1.i3')).status).toBe(204);
      expect((await document()).progress.find(({ indicator }) => indicator === 'r1.i3')?.newest).toMatchObject([{ planVersion: 2 }]);
    });

    it('is what is reported on: with its version, without what is not measured in the period, and not by whoever saw another', async () => {
      await complete(supervisor, await openTask('mid-term-review', 'feedback'), {
        result: 'AS_EXPECTED',
        behaviour: 'AS_EXPECTED',
        feedback: 'Lanjutkan.',
      });
      const report = await openTask('mid-term-review', 'report');
      expect(report).toMatchObject({
        occasion: 'TW2',
        example: {
          actuals: [
            { indicator: 'r1.i2', value: 98 },
            { indicator: 'r1.i3', value: 24 },
          ],
        },
      });
      const { actuals } = report.example as { actuals: { indicator: string }[] };
      const sent = (parts: object, more: object[] = []) => ({ actuals: [...actuals.map((each) => ({ ...each, ...parts })), ...more] });
      expect(await complete(employee, report, sent({ planVersion: 1 }))).toMatchObject({
        status: 422,
        body: { errors: [{ source: 'actuals', code: 'PLAN_CHANGED_MEANWHILE' }] },
      });
      // TV-71: the value of a survey that is published in December is no value of June.
      expect(await complete(employee, report, sent({}, [{ indicator: 'r2.i1', value: 84, note: 'Belum rilis' }]))).toMatchObject({
        status: 422,
        body: { errors: [{ source: 'actuals.2.value', code: 'NOT_MEASURED_IN_PERIOD' }] },
      });
      expect((await complete(employee, report, sent({ planVersion: 2 }))).status).toBe(200);
      const { runs } = await document();
      const run = runs.find(({ occasion }) => occasion === 'TW2');
      expect(run?.turns.find(({ turn }) => turn === 'report')?.answers).toMatchObject({
        actuals: [{ planVersion: 2 }, { planVersion: 2 }],
      });
    });

    it('is named by each rating in the version that the rated report was about', async () => {
      await complete(supervisor, await openTask('mid-term-review', 'feedback'), {
        result: 'ABOVE',
        behaviour: 'AS_EXPECTED',
        feedback: 'Waktu tanggap membaik.',
      });
      const { runs } = await document();
      expect(runs.flatMap(({ rating }) => (rating === null ? [] : [[rating.occasion, rating.planVersion]]))).toEqual([
        ['TW1', 1],
        ['TW2', 2],
      ]);
    });
  });
}
