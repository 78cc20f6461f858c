import { built } from './built.js';
import { keyOf, quoted } from './sql-words.js';
import type { Act } from './walk.js';

type Counter = Readonly<Record<'step' | 'occasion' | 'state' | 'dueOn', string>>;

/** Deltas per unit of runs and whole documents as the engine appends them; a fold into the counts ends the act. */
export async function countersOf({ before, decision }: Pick<Act, 'before' | 'decision'>): Promise<readonly string[]> {
  const counters = await built('workflow/document-counters.js');
  const deltas = new Map<string, { of: Counter; d: number }>();
  const count = (of: Counter, d: number) => {
    const key = Object.values(of).join('/');
    deltas.set(key, { of, d: (deltas.get(key)?.d ?? 0) + d });
  };
  const old = new Map(before.runs.map((run) => [keyOf(run), run]));
  for (const run of decision.changed) {
    const was = old.get(keyOf(run));
    if (was?.state === run.state && was.dueAt === run.dueAt) continue;
    if (was) count(counters.counterOf(was), -1);
    count(counters.counterOf(run), 1);
  }
  // A document that begins was not counted yet.
  if (before.runs.length > 0) for (const whole of counters.countersOf(before)) count(whole, -1);
  for (const whole of counters.countersOf(decision.progress)) count(whole, 1);
  const rows = [...deltas.values()]
    .filter(({ d }) => d !== 0)
    .map(({ of: { step, occasion, state, dueOn }, d }) => `(${[step, occasion, state, dueOn].map(quoted).join(', ')}, ${d})`);
  if (rows.length === 0) return [];
  return [
    `insert into progress_delta (cycle_id, unit_id, step, occasion, state, due_on, d)
       select u.cycle_id, u.unit_id, x.step, x.occasion, x.state, x.due_on, u.n * x.d
         from (select cycle_id, unit_id, count(*)::int as n from w
           group by 1, 2) u, (values ${rows.join(', ')}) x(step, occasion, state, due_on, d)`,
    `insert into progress_count as c (cycle_id, unit_id, step, occasion, state, due_on, n)
      select cycle_id, unit_id, step, occasion, state, due_on, d from progress_delta
       on conflict (cycle_id, unit_id, step, occasion, state, due_on) do update set n = c.n + excluded.n`,
    'delete from progress_delta',
  ];
}
