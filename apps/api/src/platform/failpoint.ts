import type { UnitOfWork } from './database/unit-of-work.js';

/**
 * Places where a test may strike: a job around its transaction and the queue, the relay, a request, the sweeper, an import, an anchor, a
 * list on its way to a file.
 */
const failpoints = [
  'job.claimed',
  'job.worked',
  'job.committed',
  'job.acknowledged',
  'relay.taken',
  'relay.sent',
  'request.worked',
  'request.committed',
  'sweeper.selected',
  'sweeper.committed',
  'import.written',
  'anchor.digested',
  'anchor.written',
  'mail.sent',
  'export.begun',
  'export.kept',
] as const;
export type Failpoint = (typeof failpoints)[number];

interface Strike {
  readonly name: Failpoint;
  readonly act: 'kill' | 'pause' | 'throw';
  readonly milliseconds: number;
  /** The visit that strikes; every visit when 0. */
  readonly visit: number;
}

const form = /^([a-z.]+):(kill|throw|pause:(\d+))(?:@(\d+))?$/;
let armed: Strike | undefined;
let visits = 0;

/** Does nothing, unless this process was started to fall here: then it kills itself, waits, or throws. */
export async function failpoint(name: Failpoint): Promise<void> {
  if (armed?.name !== name) return;
  visits += 1;
  if (armed.visit !== 0 && armed.visit !== visits) return;
  if (armed.act === 'kill') process.kill(process.pid, 'SIGKILL');
  if (armed.act === 'throw') throw new Error(`Failpoint ${name}`);
  await new Promise((resolve) => setTimeout(resolve, armed?.milliseconds));
}

/**
 * Arms what `SIKLUS_FAILPOINT` names: `job.claimed:kill`, `relay.sent:pause:500`, `anchor.written:throw@2` (the second visit).
 * Only a database made for travel takes it, so a process that serves people refuses to start with the variable set.
 */
export async function armFailpoint(unitOfWork: Pick<UnitOfWork, 'read'>, wish = process.env['SIKLUS_FAILPOINT'] ?? ''): Promise<void> {
  armed = undefined;
  visits = 0;
  if (wish === '') return;
  const strike = strikeOf(wish);
  const [clock] = await unitOfWork.read<{ travel: boolean }>('select travel from business_clock');
  if (clock?.travel !== true)
    throw new Error(
      'SIKLUS_FAILPOINT is for tests: it works only on a database created with SIKLUS_CLOCK=travel. Unset the variable and start again.',
    );
  armed = strike;
}

function strikeOf(wish: string): Strike {
  const [, place, act, milliseconds = '0', visit = '0'] = form.exec(wish) ?? [];
  const name = failpoints.find((each) => each === place);
  if (name === undefined || act === undefined)
    throw new Error(
      `SIKLUS_FAILPOINT=${wish} is not understood. Write place:kill, place:throw or place:pause:ms, with @n for one visit; places: ` +
        `${failpoints.join(', ')}`,
    );
  return {
    name,
    act: act.startsWith('pause') ? 'pause' : (act as 'kill' | 'throw'),
    milliseconds: Number(milliseconds),
    visit: Number(visit),
  };
}
