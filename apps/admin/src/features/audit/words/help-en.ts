import type { Same } from '../../../kit/words/text';
import type { help as id } from './help-id';

export const help: Same<typeof id> = {
  audit: {
    title: 'Audit trail',
    purpose: 'Who did what and when. The trail only grows; nothing in it can be changed or deleted.',
    can: [
      'Narrow it by person, event, day or unit; a person as who did it and as to whom it was done.',
      'Open the document, account or cycle that a line is about.',
      'Read the trail of one document in sentences, narrow it by kind, and print it.',
    ],
    next: 'Every line seals the one before it, so that a change from outside Siklus is noticed. What people wrote is never copied here.',
  },
  security: {
    title: 'Security log',
    purpose: 'Shows who signed in and from where, what was refused, and what was done to accounts, codes and roles.',
    can: ['Narrow it by person and outcome.', 'Read the reason that an administrator wrote when acting on an account.'],
    next: 'Refusals that are alike within a minute are one line with their number. Lines older than 400 days are deleted.',
  },
  trail: {
    title: 'Audit trail of one document',
    purpose: 'Who did what to this document and when, in the time of its unit.',
    can: ['Narrow it to one kind of event.', 'Print it as evidence.', 'See whether the chain of seals is whole.'],
    next: 'Every new event adds a line. If a seal is broken, tell the administrator of your agency.',
  },
};
