import type { Same } from '../../../kit/words/text';
import type { help as id } from './help-id';

export const help: Same<typeof id> = {
  stuckRuns: {
    title: 'Stuck and held up',
    purpose: 'Documents that cannot go on by themselves, with the cause and who can mend it.',
    can: ['See since when and why each document is held up.', 'Open the document or the employee to mend the cause.'],
    next: 'Once the cause is mended, the document opens by itself and leaves this list.',
  },
};
