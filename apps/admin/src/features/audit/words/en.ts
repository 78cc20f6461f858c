import { inLanguage, outcomeWords } from '@siklus/domain';
import type { Same } from '../../../kit/words/text';
import type { words as id } from './id';

export const words: Same<typeof id> = {
  places: {
    audit: { name: 'Audit trail', also: 'riwayat catatan log history jejak audit' },
    security: { name: 'Security log', also: 'masuk gagal ditolak sesi kata sandi log keamanan sign in refused' },
  },
  resources: {
    'audit-entries': { name: 'Audit trail' },
    'security-events': {
      name: 'Security log',
    },
  },
  security: {
    none: 'No events yet. Every attempt to sign in appears here.',
    lead: 'Who signed in, who was refused, and what was done to accounts and roles. Kept for 400 days; passwords and NIPs are never in it.',
    outcome: 'Outcome',
    outcomes: inLanguage(outcomeWords, 'en'),
    times: '%{times} times within a minute',
    nobody: 'a name nobody has, or many names',
    server: 'server',
    manyAddresses: 'many addresses',
  },
  trail: {
    title: 'Audit trail of a document',
    heading: 'Audit trail of the document of %{name}',
    whole: 'The trail is whole',
    wholeBody: 'One line, and it is sealed. |||| %{smart_count} lines, and each seals the one before it without a break.',
    broken: 'The seal is broken at line %{n}',
    brokenBody:
      'That line was changed or lost outside Siklus. Tell the administrator of your agency, and do not use this print as evidence.',
    kind: 'Kind of event',
    print: 'Print',
    toDocument: 'To the document',
    line: '%{n}. %{at}',
  },
  audit: {
    none: 'Nothing is recorded yet. Every act appears here.',
    lead: 'The trail can only grow. Every row seals the one before it, and the reasons that people wrote lie beside it, not in it.',
    dueBefore: 'before %{day}',
    heldBefore: 'from %{name}',
    heldBy: 'now with %{name}',
    reminded: 'to %{name}',
    deputies: 'may act for him: %{names}',
    tie: 'result %{ref}: %{before} until then, %{after} from then on',
    supported: { TIES: "the superior's result %{refs}", REASON: 'a reason why there is none', WORDS: 'in words', NOTHING: 'nothing said' },
    supervisor: 'supervisor %{what}',
    formerly: 'formerly %{what}',
    validFrom: 'from %{what}',
    validTo: 'until %{what}',
    reopenedAlong: 'reopened along with it: %{steps}',
    skippedAlong: 'skipped along with it: %{steps}',
    reason: 'Reason: %{reason}',
    because: 'cause: %{cause}',
    list: 'List: %{file}',
    person: 'Person',
    action: 'Event',
    day: 'Day',
    kinds: {
      document: 'Document of %{name}',
      employee: 'Employee %{name}',
      account: 'Account %{name}',
      cycle: 'Cycle of %{name}',
      unit: 'Unit %{name}',
      course: 'Course %{name}',
      'sample-plan': 'Sample plan %{name}',
      system: 'Siklus itself',
    },
  },
};
