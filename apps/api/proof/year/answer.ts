import { registry, type Command } from '@siklus/domain';
import type { Random } from '../../src/demo/random.js';
import type { OpenTask } from '../../src/demo/seed-answers.js';
import type { SeedServices } from '../../src/demo/seed.js';
import type { DrawnYear } from './drawn-year.js';
import type { Product } from './product.js';
import type { Tally } from './tally.js';

/** An open task with where it is and how far that has come. */
interface Turn extends OpenTask {
  readonly nip: string;
  readonly step: string;
  readonly occasion: string;
  readonly version: number;
  readonly turn: string;
  readonly round: number;
}

/** One in so many answers that may be given back is, the first time. */
const givenBack = 0.12;
/** One in so many that were handed in is taken back at once. */
const takenBack = 0.05;

/** Whoever is at his desk today answers what is open to him, gives it back, or takes back what he has just handed in. */
export async function answer(
  { answers, tools }: Product,
  services: SeedServices,
  { drawn, random, tally }: { drawn: DrawnYear; random: Random; tally: Tally },
): Promise<void> {
  const open = await services.unitOfWork.read<Turn & Record<string, unknown>>(
    `select distinct on (e.nip) t.id, t.participant_id, t.employee_id, t.holder_id, h.name as holder_name, c.position as holder_post,
            t.pool, coalesce(h.nip, t.pool) as nip, t.step, t.occasion, r.step_version as version, t.turn, t.round
       from task t join step_run r on r.id = t.step_run_id join employee e on e.id = t.employee_id
       left join employee h on h.id = t.holder_id left join current_assignment c on c.employee_id = t.holder_id
      where t.state = 'open' order by e.nip, t.due_at, t.step, t.occasion`,
  );
  const taken = open.filter(({ nip }) => random.chance(drawn.punctuality.get(nip) ?? 1));
  const returned = taken.filter((task) => task.round === 1 && isReturnable(task) && random.chance(givenBack));
  const answered = taken.filter((task) => !returned.includes(task));
  const given = await services.unitOfWork.run(async (tx) => {
    const words = await answers.answersFor(tx, services, answered, random);
    const commands = answered.map((task): [Turn, Command] => [
      task,
      { type: 'complete', taskId: task.id, ifVersion: null, answers: words.get(task.id) },
    ]);
    const reason = 'Mohon dilengkapi.';
    commands.push(...returned.map((task): [Turn, Command] => [task, { type: 'return', taskId: task.id, ifVersion: null, reason }]));
    const requests = commands.map(([task, command]) => ({ participantId: task.participant_id, actor: answers.holderOf(task), command }));
    return services.engine.applyMany(tx, requests);
  });
  tally.count('answers', given.slice(0, answered.length));
  tally.count('returns', given.slice(answered.length));
  const regretted = answered.filter(() => random.chance(takenBack));
  const back = await services.unitOfWork.run((tx) =>
    services.engine.applyMany(
      tx,
      regretted.map((task) => ({
        participantId: task.participant_id,
        actor: answers.holderOf(task),
        command: { type: 'take-back', step: task.step, occasion: task.occasion, turn: task.turn },
      })),
    ),
  );
  tally.count('taken-back', back);
  await tools.runJobs(services);
}

function isReturnable({ step, version, turn }: Turn): boolean {
  return registry.get(step, version).turns.find(({ key }) => key === turn)?.returnsTo !== undefined;
}
