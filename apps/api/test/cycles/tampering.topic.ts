import { expect, it } from '@jest/globals';
import { brokenIn } from '../support/broken.js';
import { openTasks } from '../support/office.js';
import type { BoardOffice } from './board-office.js';

/** Called inside the `describe` of a suite. */
export function tamperingTopic({ office, complete }: BoardOffice): void {
  it('every invariant holds', async () => {
    expect(await brokenIn(office().site.unitOfWork)).toEqual([]);
  });

  it.each([
    [
      'an answer',
      `update task set answers = answers || '{"note": "lain"}' where id = (select id from task where outcome = 'done' limit 1)`,
      'I29',
    ],
    [
      'a rating',
      `insert into rating (participant_id, step, occasion, version, result, behaviour, predicate, settled_at, final_at)
       select participant_id, 'x', '', 2, 'ABOVE', 'ABOVE', 'VERY_GOOD', now(), now() from step_run limit 1`,
      'I08',
    ],
    [
      'somebody who assesses himself',
      `update task set turn = 'agree', holder_id = employee_id
        where id = (select id from task where state = 'open' and step = 'target-setting' limit 1)`,
      'I17',
    ],
    ['a counter', `update progress_count set n = n + 1 where n > 0`, 'I28'],
    [
      'a task that vanished',
      `delete from task_draft; update task set state = 'cancelled' where id = (select id from task where state = 'open' limit 1)`,
      'I02',
    ],
  ])('verify finds %s that was changed by hand', async (_name, sql, invariant) => {
    if (invariant === 'I29') {
      const [task] = await openTasks(office(), { step: 'target-setting' });
      await complete(task);
    }
    await office().site.unitOfWork.run((tx) => tx.run(sql));
    const broken = (await brokenIn(office().site.unitOfWork)).map((finding) => finding.invariant.slice(0, 3));
    expect(broken).toContain(invariant);
  });
}
