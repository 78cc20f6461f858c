import { createHash } from 'node:crypto';
import type { Move, OpenTask } from '../office/plain-client.js';

const ratings = ['ABOVE', 'AS_EXPECTED', 'BELOW'];

/**
 * What everybody decides in a run with this seed. It follows from the seed and the task alone, never from the time or the order
 * of events, so a run with faults must end where a run without them ends.
 */
export function decisionsOf(seed: number): (task: OpenTask) => Move {
  return ({ employee, step, occasion, turn, round, returnable, example }) => {
    const digest = createHash('sha256').update([seed, employee.nip, step, occasion, turn, round].join('|')).digest();
    const draw = (at: number, sides: number) => (digest[at] ?? 0) % sides;
    if (returnable && round === 1 && draw(0, 8) === 0) return { reason: `Mohon diperbaiki (${draw(1, 100)}).` };
    const answers = { ...example };
    for (const [at, name] of ['result', 'behaviour'].entries()) if (name in answers) answers[name] = ratings[draw(2 + at, 3)];
    if ('feedback' in answers) answers['feedback'] = `Catatan nomor ${draw(4, 200)}.`;
    return { answers };
  };
}
