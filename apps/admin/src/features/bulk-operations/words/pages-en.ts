import { bulkResultWords, bulkStateWords, inLanguage } from '@siklus/domain';
import type { Same } from '../../../kit/words/text';
import type { words as id } from './pages-id';

export const words: Same<typeof id> = {
  bulk: {
    noItems: 'Nobody is in this act.',
    none: 'No mass acts yet. Begin one from the cycle board.',
    title: 'Bulk operation',
    lead: 'Every act on many people is recorded here: what was done, what failed, and why.',
    extendButton: 'Change the due date',
    what: 'Act',
    kinds: {
      extend: {
        verb: 'Change the due date',
        hint: 'This step becomes due later or earlier for those who have not finished.',
      },
      remind: {
        verb: 'Remind',
        hint: 'Everybody who holds a task of this step gets one reminder, at most one a day.',
      },
      skip: {
        verb: 'Skip',
        hint: 'The step is no longer owed by those who have not finished; the reason is recorded.',
      },
      reopen: {
        verb: 'Reopen',
        hint: 'Those who have finished do this step again in a new round; the old answers are kept.',
      },
      refresh: { verb: 'Work out anew', hint: 'The newest reporting line and dates are applied to everybody.' },
      withdraw: {
        verb: 'Withdraw from the cycle',
        hint: 'All their tasks end and their documents can only be read. If that was a mistake, they can be taken back.',
      },
      'take-back': {
        verb: 'Take back',
        hint: 'Each step goes on where it stood; due dates that have passed move as far as is needed.',
      },
    },
    reachNobody: 'Nothing would change: no document is concerned.',
    reach: 'Will be done for one person. |||| Will be done for %{count} people.',
    picked: {
      steps: {
        count: '%{smart_count} step chosen |||| %{smart_count} steps chosen',
        confirm: '%{verb}: one step? |||| %{verb}: %{smart_count} steps?',
        left: 'One of the chosen steps is not concerned. |||| %{smart_count} of the chosen steps are not concerned.',
      },
      people: {
        count: '%{smart_count} person chosen |||| %{smart_count} people chosen',
        confirm: '%{verb}: one person? |||| %{verb}: %{smart_count} people?',
        left: 'One of the chosen people is not concerned. |||| %{smart_count} of the chosen people are not concerned.',
      },
      why: '%{count}: %{why}',
      ofStep: '%{count} in: %{step}',
      done: 'One act is running. |||| %{smart_count} acts are running.',
    },
    unrated:
      'Without this step the document ends "complete without a rating": no predicate of the year, and no training recommendation that ' +
      'rests on it. |||| Without this step %{count} documents end "complete without a rating": no predicate of the year, and no training ' +
      'recommendation that rests on it.',
    resting: {
      reopen: {
        title: 'What rests on this step',
        step: '%{step}: worked on in one document |||| %{step}: worked on in %{count} documents',
        along: 'Reopen these steps as well',
        alone: 'Otherwise they stay, and the documents say so.',
      },
      skip: {
        title: 'What is held up when this step is skipped',
        step: '%{step}: in one document |||| %{step}: in %{count} documents',
        along: 'Skip these steps as well',
        alone: 'If this step alone is skipped, the others are held up until it is reopened, or they are skipped as well.',
      },
    },
    states: inLanguage(bulkStateWords, 'en'),
    verbs: { pause: 'Pause', resume: 'Resume', retry: 'Retry what failed' },
    cancel: {
      verb: 'Cancel the rest',
      title: 'Cancel the rest of this operation?',
      lead:
        'What was done stays: %{done} people. Those who still wait are left as they are: %{waiting} people, each recorded as ' +
        'cancelled. A cancelled operation cannot be resumed.',
      done: 'Cancelled: one person was left as before. |||| Cancelled: %{smart_count} people were left as before.',
    },
    continuedBy: 'continued by %{name}',
    cancelledBy: 'the rest was cancelled %{at} by %{name}',
    cancelReason: 'Why it was cancelled: %{reason}',
    doneOf: '%{done} of %{total}',
    counts: '%{done} done, %{skipped} not needed, %{failed} failed, %{waiting} waiting, of %{total}.',
    countsCancelled: '%{done} done, %{skipped} not needed, %{failed} failed, %{cancelled} cancelled, of %{total}.',
    began: 'Began %{at} by %{name}',
    ended: 'ended %{at}',
    download: 'Download each result',
    result: 'Result',
    results: inLanguage(bulkResultWords, 'en'),
    newDue: 'New due date: %{day}',
    all: 'All bulk operations',
  },
};
