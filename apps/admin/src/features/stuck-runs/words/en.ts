import { inLanguage, stuckWords } from '@siklus/domain';
import type { Same } from '../../../kit/words/text';
import type { words as id } from './id';

export const words: Same<typeof id> = {
  places: {
    stuckRuns: { name: 'Stuck steps', also: 'tertahan terlambat blocked late langkah yang macet' },
  },
  resources: {
    'stuck-runs': {
      name: 'Stuck steps',
    },
  },
  stuck: {
    lead: 'Steps that do not move: blocked for want of something, or past their due date.',
    choose: 'Choose some, then act on them at once.',
    kinds: inLanguage(stuckWords, 'en'),
    kind: 'Kind',
    cause: 'Cause',
    fix: 'Suggested',
    lateCause: '%{turn}: not done on %{due}',
    lateFix: 'Remind the holder, or change the due date.',
    pick: 'Choose %{name}, %{step}',
    tooMany: 'For more than %{most} steps narrow the filter, or begin from the page of the cycle.',
    reminded: 'last reminded %{at}',
    none: 'Nothing is stuck.',
  },
};
