import type { Same } from '../../../kit/words/text';
import type { help as id } from './help-id';

export const help: Same<typeof id> = {
  missingSupervisors: {
    title: 'Employees without a supervisor',
    purpose: 'Employees whose documents are held up because nobody assesses them, with a proposal for each.',
    can: [
      'Check the proposals and change them where needed.',
      'Confirm or decline whom an employee named himself.',
      'Set the supervisors of many people at once.',
    ],
    next: 'The supervisor holds from today, and documents that were held up open with their full working days.',
  },
  nameSuperior: {
    title: 'Name your superior',
    purpose: 'Where an employee whose document is held up for want of a supervisor says who his superior is.',
    can: ['Choose your superior from your unit or the units above, with a reason.', 'Name another one if he is declined.'],
    next: 'The administrator of your unit confirms or declines it, and you are told.',
  },
};
