import type { Same } from '../../../kit/words/text';
import type { words as id } from './id';

export const words: Same<typeof id> = {
  places: {
    template: { name: 'Template of a cycle', short: 'Template', also: 'jadwal langkah tanggal schedule steps dates templat siklus' },
  },
  template: {
    lead: 'New cycles begin with these steps and dates. Cycles that exist keep what they were made with.',
    version: 'Version %{version}',
    saved: 'Version %{version}, saved by %{name} on %{at}',
    steps: 'Steps and dates',
    example: 'Days as in a cycle of %{year}',
    included: 'Include %{step}',
    ownName: 'Own name (optional)',
    ownNameHint: 'Shown instead of "%{name}"',
    ownNameEn: 'The same in English',
    changes: 'Difference to the template in force',
    noChanges: 'No difference yet.',
    added: '%{step} joins, %{from} to %{to}',
    removed: '%{step} falls away',
    moved: '%{step}: %{from} to %{to} instead of %{wasFrom} to %{wasTo}',
    renamed: '%{was} is called %{now}',
    save: 'Save as version %{version}',
    confirm: 'Save a new version of the template?',
    confirmBody: 'New cycles take it over. No cycle that exists changes.',
    bothNames: 'Write the name in both languages, or in none.',
    done: 'Version %{version} is in force.',
    usedBy: 'Made from template version %{version}.',
  },
};
