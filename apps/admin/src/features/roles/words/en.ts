import { inLanguage, roleStateWords, roleWords } from '@siklus/domain';
import type { Same } from '../../../kit/words/text';
import type { words as id } from './id';

export const words: Same<typeof id> = {
  places: {
    roles: { name: 'Roles', also: 'hak akses wewenang administrator rights access peran' },
  },
  resources: {
    'role-grants': {
      name: 'Role',
    },
  },
  grants: {
    none: 'No role is given yet.',
    lead: 'Who holds which role, in which unit, and until when. Supervisors are no role; they follow from posts.',
    give: 'Give a role',
    giveTitle: 'Give somebody a role',
    given: 'The role was given.',
    end: 'End',
    endTitle: 'End the role %{role} of %{name}?',
    endBody: 'Without a day, the role ends at once. Its history stays on record.',
    ended: 'The role was ended.',
    role: 'Role',
    everywhere: 'the whole organisation',
    always: 'from the beginning',
    open: 'without end',
    state: 'State',
    states: inLanguage(roleStateWords, 'en'),
    names: inLanguage(roleWords, 'en'),
    can: {
      administrator: 'Looks after people, cycles, accounts and roles of the unit.',
      'unit-administrator': 'Looks after posts, supervisors and activation codes of the unit.',
      'training-office': 'Looks after the catalogue and approves training recommendations.',
      auditor: 'Reads everything in the unit and changes nothing.',
      ops: 'Looks after faults of the system, without seeing personal data.',
    },
  },
};
