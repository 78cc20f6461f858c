import { inLanguage, teamStateWords } from '@siklus/domain';
import type { Same } from '../../../kit/words/text';
import type { words as id } from './id';

export const words: Same<typeof id> = {
  places: {
    teamAssignments: {
      name: 'Assignments across units',
      short: 'Assignments',
      also: 'penugasan lintas unit tim kerja team squad lead member',
    },
  },
  resources: {
    'team-assignments': {
      name: 'Assignments across units',
    },
  },
  teams: {
    lead: 'Employees assigned to teams of other units. The supervisor consents; what comes of it is an additional result.',
    none: 'No assignments yet. Your own, those of your staff and those of your teams appear here.',
    search: 'Search by name or team',
    period: 'From when to when',
    acts: 'What you can do',
    give: 'Assign somebody of another unit',
    giveLead: 'The employee’s supervisor is asked to consent. After that the employee can write the result into the targets.',
    given: '%{name} is assigned; the home unit has yet to consent.',
    asks: {
      consent: {
        verb: 'Consent',
        title: 'Consent to the assignment of %{name} to %{team}',
        lead: 'The employee can write additional results from it, and the lead of the team sees only these. The rating stays yours.',
      },
      decline: {
        verb: 'Decline',
        title: 'Decline the assignment of %{name} to %{team}',
        lead: 'The giver and the employee read the reason.',
      },
      takeBack: {
        verb: 'Take back',
        title: 'Take back the assignment of %{name} to %{team}',
        lead: 'Nobody has answered yet. The assignment will not hold any more.',
      },
      end: {
        verb: 'End',
        title: 'End the assignment of %{name} to %{team}',
        lead: 'Agreed results stay in the targets until an addendum changes them. You will not see them any more.',
      },
    },
    answered: 'Your answer is kept; the giver and the employee are told.',
    states: inLanguage(teamStateWords, 'en'),
    answeredBy: '%{who} on %{day}',
    as: '%{role} · %{unit} · %{from} to %{to}',
    givenBy: 'Given by %{who}. Basis: %{reason}',
    results: 'See the results',
    resultsTitle: 'Results from the assignment',
    resultsLead: '%{name}, %{role}, %{from} – %{to}',
    noResults: 'Nothing comes from this assignment yet',
    noResultsBody: '%{name} names the assignment at an additional result of the targets; it appears here once it is agreed.',
    onlyThese: 'Only what comes from this assignment is shown. The employee sees that you opened it.',
    reported: '%{ref} in %{period}: %{value} (%{day})',
    unreported: 'Nothing was reported yet.',
  },
};
