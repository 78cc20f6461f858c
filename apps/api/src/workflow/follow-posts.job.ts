import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { defineJob } from '../platform/queue/define-job.js';
import { setting } from '../tables/setting.table.js';
import { byCause, dueSpan, followedKey as key, movedBetween, type DueSpan } from './due-posts.js';
import { refreshLines } from './line-changes.js';

/** Posts begin and end by themselves: at that moment the documents of all whom it concerns, as the line is then, are looked at again. */
export const followPosts = defineJob({
  name: 'posts.follow',
  words: { id: 'Menerapkan jabatan yang mulai atau berakhir', en: 'Let posts that begin or end take effect' },
  every: 10,
  needs: [UnitOfWork],
  handle: followDuePosts,
});

/** One pass; two of them never follow the same moments. Where nothing was due it writes nothing, and looks further back next time. */
export function followDuePosts(unitOfWork: UnitOfWork): Promise<boolean> {
  return unitOfWork.run(async (tx) => {
    const span = await tx.first<DueSpan>(`${dueSpan} for update skip locked) mark`);
    if (span === undefined) return false;
    const moved = await movedBetween(tx, span);
    if (moved.length === 0 && !span.isBack) return false;
    for (const { employeeIds, cause } of await byCause(tx, span)) await refreshLines(tx, employeeIds, cause);
    await tx.of(setting).update({ key }, { value: { at: span.now.toISOString() } });
    return false;
  });
}
