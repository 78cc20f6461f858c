import type { Same } from '../../../kit/words/text';
import type { help as id } from './help-id';

export const help: Same<typeof id> = {
  missingSupervisors: {
    title: 'Employees without a supervisor',
    purpose: 'Employees whose documents are held up because nobody assesses them, with a proposal for each.',
    can: ['Check the proposals and change them where needed.', 'Set the supervisors of many people at once.'],
    next: 'The supervisor holds from today, and documents that were held up open with their full working days.',
  },
};
