// The worker process of the measurements: what `apps/api/dist/worker.js` starts, plus one job that answers turns page by page.
// JavaScript, so that nothing but Node and the built code is in the process.
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { features } from '../../../dist/features.js';
import { UnitOfWork } from '../../../dist/platform/database/unit-of-work.js';
import { keepHeapFrugal } from '../../../dist/platform/frugal-heap.js';
import { PlatformModule } from '../../../dist/platform/platform.module.js';
import { defineJob } from '../../../dist/platform/queue/define-job.js';
import { Jobs } from '../../../dist/platform/queue/jobs.js';
import { send } from '../../../dist/platform/queue/outbox.js';
import { QueueModule } from '../../../dist/platform/queue/queue.module.js';
import { Settings } from '../../../dist/platform/settings.js';
import { BulkActs } from '../../../dist/workflow/bulk-act.js';
import { Engine, pageSize } from '../../../dist/workflow/engine.js';

keepHeapFrugal();
class BenchWorker {}
const app = await NestFactory.createApplicationContext(
  { module: BenchWorker, imports: [PlatformModule.with(new Settings()), ...features, QueueModule] },
  { logger: ['error', 'warn'], abortOnError: false },
);
app.enableShutdownHooks();
process.once('disconnect', () => app.close().then(() => process.exit(0)));

const [unitOfWork, engine, bulkActs] = [UnitOfWork, Engine, BulkActs].map((type) => app.get(type, { strict: false }));
let turns = [];

// One page of people answers one turn; the page's next turn is a job of its own, so pages run side by side.
const carry = defineJob({
  name: 'bench.carry',
  payload: { parse: (payload) => payload },
  async handle(tx, { from, to, at }) {
    const { step, occasion, turn, answers } = turns[at];
    const tasks = await tx.rows(
      `select t.participant_id, t.id, t.holder_id, h.name as holder_name, c.position as holder_post, t.pool
         from step_run r join task t on t.step_run_id = r.id and t.state = 'open' left join employee h on h.id = t.holder_id
         left join current_assignment c on c.employee_id = t.holder_id
        where r.participant_id between $1 and $2 and r.step = $3 and r.occasion = $4 and t.turn = $5`,
      [from, to, step, occasion, turn],
    );
    const outcomes = await engine.applyMany(
      tx,
      tasks.map(({ participant_id, id, holder_id, holder_name, holder_post, pool }) => ({
        participantId: participant_id,
        actor: {
          kind: 'person',
          employeeId: holder_id,
          accountId: '00000000-0000-7000-8000-000000000001',
          name: holder_name ?? 'Kantor Diklat',
          post: holder_post,
          pools: pool === null ? [] : [pool],
        },
        command: { type: 'complete', taskId: id, ifVersion: null, answers },
      })),
    );
    const stuck = outcomes.find((outcome) => outcome.state !== 'moved');
    if (stuck !== undefined) throw new Error(`${step}/${occasion}/${turn}: ${stuck.state} ${stuck.refusal?.code ?? stuck.reason ?? ''}`);
    if (at + 1 < turns.length) await send(tx, carry, [{ from, to, at: at + 1 }]);
  },
});
app.get(Jobs, { strict: false }).add(carry);

const commands = {
  /** Opens the cycle for everybody whom the query names, as a bulk act. */
  open: (cycleId, everybody) =>
    unitOfWork.run((tx) => bulkActs.start(tx, { kind: 'open', cycleId, command: { type: 'start' }, createdBy: null }, everybody, [])),
  /** Tells a worker beside the first what the turns are; it finds its jobs in the queue. */
  async learn(list) {
    turns = list;
  },
  /** Starts the pages of the first turn. */
  carry: (cycleId, list) =>
    unitOfWork.run(async (tx) => {
      turns = list;
      const pages = await tx.rows(
        `select min(id::text) as "from", max(id::text) as "to"
          from (select id, (row_number() over (order by id) - 1) / $2 as page from participant where cycle_id = $1) p group by page
            order by page`,
        [cycleId, pageSize],
      );
      await send(
        tx,
        carry,
        pages.map((page) => ({ ...page, at: 0 })),
      );
    }),
};
process.on('message', ({ command, args }) =>
  commands[command](...args).then(
    () => process.send('done'),
    (error) => {
      console.error(error);
      process.exit(1);
    },
  ),
);
process.send('ready');
