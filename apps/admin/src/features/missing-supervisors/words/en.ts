import type { Same } from '../../../kit/words/text';
import type { words as id } from './id';

export const words: Same<typeof id> = {
  places: {
    missing: { name: 'Employees without a supervisor', also: 'atasan usul kepala proposal superior pegawai tanpa pejabat penilai' },
  },
  missing: {
    lead: 'For each the system proposes the head of the same unit, or of the unit above. Nothing is changed before you confirm.',
    none: 'Everybody has a supervisor',
    noneBody: 'Nobody is missing one in the units you administer.',
    certainty: { sure: 'suggestion, sure', likely: 'suggestion, likely' },
    counts: 'Proposals: %{sure} sure, %{likely} likely, %{unknown} unknown.',
    unit: 'head of the same unit',
    'unit-above': 'head of %{unit}, a unit above',
    noProposal: 'No head found. Choose somebody.',
    change: 'Choose another',
    changeOf: 'Choose another superior for %{name}',
    superiorOf: 'Superior of %{name}',
    pick: 'Include %{name}',
    set: 'Set one superior |||| Set %{count} superiors',
    confirm: 'Set one superior? |||| Set %{count} superiors?',
    gets: '%{name} gets one employee. |||| %{name} gets %{count} employees.',
    follows: 'From today. Their open tasks move with them, and what was blocked for want of a supervisor opens.',
    done: 'One superior set. |||| %{count} superiors set.',
    more: 'The first %{shown} of %{count} are shown; the rest follow after these are set.',
    back: 'Back to the cycle',
  },
};
