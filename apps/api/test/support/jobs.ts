import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Claim } from '../../src/platform/queue/claim.js';
import { Mailer } from '../../src/platform/mail/mailer.js';
import { MailLane } from '../../src/platform/mail/mail-lane.js';
import { Jobs } from '../../src/platform/queue/jobs.js';
import type { Lane } from '../../src/platform/queue/outbox.js';
import { Engine } from '../../src/workflow/engine.js';
import { beginDueStandings } from '../../src/workflow/begin-standings.job.js';
import { followDuePosts } from '../../src/workflow/follow-posts.job.js';
import { wakePage } from '../../src/workflow/wake-participants.job.js';
import type { TestApp } from './test-app.js';

/** Runs waiting jobs one after another until none is left, as a worker would. */
export async function runJobs({ app, unitOfWork }: TestApp): Promise<number> {
  const jobs = app.get(Jobs, { strict: false });
  const claim = new Claim(unitOfWork, jobs);
  const lane = new MailLane(unitOfWork, jobs, app.get(Mailer, { strict: false }));
  for (let ran = 0; ; ran += 1) {
    const [row] = await unitOfWork.read<{ id: string; lane: Lane }>(
      `select id, lane from outbox where acked_at is null and next_send_at < 'infinity' order by next_send_at limit 1`,
    );
    if (row === undefined) return ran;
    await (row.lane === 'mail' ? lane.next(row.id) : claim.run(row.id));
  }
}

/** Lets what is due at the present business time happen, and asks for what follows from posts and standings that have begun or ended. */
export async function sweep(site: TestApp): Promise<void> {
  await followDuePosts(site.unitOfWork);
  await beginDueStandings(site.unitOfWork);
  await wake(site);
}

/** Lets the clock wake the documents whose time has come, before anything has followed the posts of the day. */
export async function wake({ app }: TestApp): Promise<void> {
  while (await wakePage(app.get(UnitOfWork), app.get(Engine, { strict: false })));
}
