import { endOfDay, startOfDay } from '../calendar/zone.js';
import { Refusal } from '../errors/refusal.js';
import type { NoticeKind } from '../notices/notices.js';
import type { Command } from './command.js';
import type { Context } from './context.js';
import type { Draft } from './draft.js';
import { officialsOf } from './move.js';
import { isEnded, isUnfinished } from './progress.js';
import type { Work } from './settle.js';
import { tellPerson, tellTakers } from './tell.js';
import type { Said } from './transition.js';

/** Takes somebody in: a run for each line of the schedule, of which none opens before its day. */
export function start({ context, draft }: Work, { schedule, joins = false, because }: Command & { type: 'start' }): Said | Refusal {
  if (draft.runs.length > 0) return new Refusal('ALREADY_PARTICIPANT');
  for (const line of schedule) {
    const dueAt = endOfDay(line.dueOn, context.zone);
    // Nobody reports on a quarter that had ended before he came; his targets and the year's assessment are asked of everybody.
    const isOver = joins && line.occasion !== '' && dueAt <= context.now;
    draft.runs.push({
      id: null,
      step: line.step,
      stepVersion: line.stepVersion,
      occasion: line.occasion,
      state: isOver ? 'skipped' : 'scheduled',
      turn: null,
      opensAt: startOfDay(line.opensOn, context.zone),
      dueAt,
      dueBefore: null,
      round: 1,
      version: 1,
      unmet: [],
      blockedAt: null,
      cause: isOver ? 'BEFORE_JOINING' : null,
      askedAs: null,
      task: null,
    });
  }
  // By hand somebody takes him in for a reason; who comes by himself hears it by his first turn.
  if (joins && because !== undefined) tellOfDocument(draft, 'document-joined', context);
  const values = { runs: schedule.length, ...(joins ? { skipped: draft.runs.filter(({ state }) => state === 'skipped').length } : {}) };
  return { ...aboutAll, action: joins ? 'joined' : 'started', values: { ...values, ...because } };
}

/** What a transition says that concerns the document as a whole. */
const aboutAll = { step: null, occasion: null, turn: null, committed: null } as const;

/** Cuts off whatever is unfinished, each at the turn where it stands, so that it can be taken up there again. */
export function end({ draft, context }: Work, state: 'withdrawn' | 'unfinished', said: Pick<Said, 'action' | 'values'>): Said {
  const kind = state === 'withdrawn' ? 'document-withdrawn' : 'document-closed';
  tellOfDocument(draft, kind, context);
  draft.runs.forEach((run, index) => {
    if (!isUnfinished(run)) return;
    // Whoever else held a turn of it hears why it is gone.
    if (run.task !== null && run.task.holderId !== context.line.employeeId) tellTakers(draft, index, kind);
    draft.close(index, 'cancelled', { right: { onBehalfOf: null } });
    draft.change(index, { state: 'cancelled', unmet: [] });
  });
  draft.state = state;
  return { ...aboutAll, ...said, values: { ...officialsOf(context.line), ...said.values } };
}

/** Tells the employee what became of his document as a whole; told once, it stands at the last of its steps. */
function tellOfDocument(draft: Draft, kind: NoticeKind, { line }: Context): void {
  const last = draft.runs.length - 1;
  if (last >= 0) tellPerson(draft, last, { kind, to: 'employee' }, line);
}

/** What was cut off waits again for what it waits for; nothing is late on arrival, as at every opening. */
export function resume({ draft, context }: Work, { because }: Command & { type: 'resume' }): Said | Refusal {
  if (!isEnded(draft.state)) return new Refusal('DOCUMENT_NOT_ENDED');
  draft.runs.forEach(({ state }, index) => {
    if (state === 'cancelled') draft.change(index, { state: 'scheduled' });
  });
  const hadLeft = draft.state === 'withdrawn';
  tellOfDocument(draft, hadLeft ? 'document-resumed' : 'document-reopened', context);
  draft.state = 'active';
  return { ...aboutAll, action: hadLeft ? 'resumed' : 'reopened', values: { ...because } };
}
