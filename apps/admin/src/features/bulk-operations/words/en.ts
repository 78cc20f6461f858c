import type { Same } from '../../../kit/words/text';
import type { words as id } from './id';

export const words: Same<typeof id> = {
  places: {
    bulk: { name: 'Bulk operations', also: 'perpanjang ingatkan lewati extend remind skip tindakan massal' },
  },
  resources: {
    'bulk-operations': {
      name: 'Bulk operations',
    },
  },
  bulk: {
    title: 'Bulk operation',
    lead: 'Every act on many people is recorded here: what was done, what failed, and why.',
    ofCycle: { open: 'Opening the cycle', join: 'Adding participants', close: 'Closing the cycle', resume: 'Opening the cycle again' },
    extendButton: 'Extend the due date',
    what: 'Act',
    kinds: {
      extend: { label: 'Extend the due date', verb: 'Extend', hint: 'The due date of this step moves for those who have not finished.' },
      remind: { label: 'Remind the holders', verb: 'Remind', hint: 'Everybody who holds a task of this step gets one reminder.' },
      skip: {
        label: 'Skip the step',
        verb: 'Skip',
        hint: 'The step is no longer owed by those who have not finished; the reason is recorded.',
      },
      reopen: {
        label: 'Reopen the step',
        verb: 'Reopen',
        hint: 'Those who have finished do this step again in a new round; the old answers are kept.',
      },
      refresh: { label: 'Work out anew', verb: 'Work out anew', hint: 'The newest reporting line and dates are applied to everybody.' },
    },
    reach: 'Concerns one person. |||| Concerns %{count} people.',
    resting: 'What rests on this step',
    restingStep: '%{step}: worked on in one document |||| %{step}: worked on in %{count} documents',
    withResting: 'Reopen these steps as well',
    withoutResting: 'Otherwise they stay, and the documents say so.',
    states: { running: 'running', paused: 'paused', finished: 'finished' },
    verbs: { pause: 'Pause', resume: 'Resume', retry: 'Retry what failed' },
    doneOf: '%{done} of %{total}',
    counts: '%{done} done, %{skipped} not needed, %{failed} failed, %{waiting} waiting, of %{total}.',
    began: 'Began %{at} by %{name}',
    ended: 'ended %{at}',
    all: 'All bulk operations',
  },
};
