import type { Same } from '../../../kit/words/text';
import type { help as id } from './help-id';

export const help: Same<typeof id> = {
  bulkList: {
    title: 'Bulk operations',
    purpose: 'Every act on many people at once: those running, those finished, and what failed.',
    can: ['Open one to see its progress and the reasons of failures.'],
    next: 'New ones begin on the page of a cycle and run in the background; you may close the page.',
  },
  bulk: {
    title: 'One bulk operation',
    purpose: 'The progress of one act: how many are done, needed nothing, failed, or wait.',
    can: [
      'See what became of each person and why, or download all of it.',
      'Pause it, then resume it or cancel the rest: what was done stays, what was not is recorded as cancelled.',
      'Repeat what failed once its cause is mended; what stopped as its author may not go on goes on in your name.',
    ],
    next: 'Nothing is done twice: repeating touches only what is not done.',
  },
};
