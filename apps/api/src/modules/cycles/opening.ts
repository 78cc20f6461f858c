import type { Readiness } from '@siklus/contracts/cycle-progress';
import { decide, localDateOf, nationalCalendar, Refusal, type Context, type Registry, type ScheduleLine, type Zone } from '@siklus/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { labelOf } from '../../workflow/labels.js';

/** Somebody with a whole line above him, of whom nothing else is known. */
const anybody: Pick<Context, 'line' | 'facts' | 'calendar' | 'actor'> = {
  actor: { kind: 'system' },
  calendar: nationalCalendar,
  line: {
    employeeId: 'employee',
    employeeAble: true,
    supervisorId: 'supervisor',
    higherOfficialId: 'higher-official',
    deputies: new Map(),
    standsInFor: new Map(),
    disabled: [],
  },
  facts: { employee: { status: '', positionType: '', position: '' }, answers: new Map(), provided: new Map() },
};

/** What opening the cycle now does at once, decided for anybody by the rules that decide it for each: a window that is over moves. */
export async function openingOf(tx: Tx, registry: Registry, cycleId: string): Promise<Readiness['opening']> {
  const found = await tx.first<{ schedule: ScheduleLine[]; now: Date; zone: Zone }>(
    'select c.schedule, business_now() as now, u.zone from cycle c join unit u on u.id = c.unit_id where c.id = $1',
    [cycleId],
  );
  if (found === undefined) throw new Refusal('NOT_FOUND');
  const { schedule, zone } = found;
  const context: Context = { ...anybody, now: found.now.toISOString(), zone };
  const decision = decide(registry, { state: 'active', runs: [] }, { type: 'start', schedule }, context);
  if (decision instanceof Refusal) throw decision;
  const open = decision.progress.runs.flatMap(({ task, ...run }) => {
    const line = schedule.find(({ step, occasion }) => step === run.step && occasion === run.occasion);
    if (task === null || line === undefined) return [];
    return [{ label: labelOf(registry, { ...line, ownLabel: line.label ?? null }), dueOn: localDateOf(task.dueAt, zone) }];
  });
  const [firstDue = null] = [...open].sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  return { opensNow: open.map(({ label }) => label), firstDue };
}
