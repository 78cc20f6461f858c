import type { Same } from '../../../kit/words/text';
import type { help as id } from './help-id';

export const help: Same<typeof id> = {
  roles: {
    title: 'Roles',
    purpose: 'Shows who holds which role, in which unit, and until when.',
    can: ['Give an account a role, with its unit and its time.', 'End a role, at once or after a day.'],
    next: 'Roles count by the day in their unit. Nobody can give more than his own authority, or end his own administrator role.',
  },
};
