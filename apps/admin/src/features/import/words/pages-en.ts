import type { Same } from '../../../kit/words/text';
import type { words as id } from './pages-id';

export const words: Same<typeof id> = {
  import: {
    lead: 'The file is checked first and nothing is written. Being absent from a file removes nobody.',
    choose: 'Staff list',
    pick: 'Choose a file',
    pickAgain: 'Choose another file',
    kinds: 'CSV or XLSX',
    changesFrom: 'Changes count from',
    changesFromHint: 'For rows that repeat the day on which the kept post began. Left empty: from today',
    template: 'What the file looks like',
    export: 'The staff list as it is kept',
    exportLead: 'In the same form: mend it in a spreadsheet and upload it again. What you leave alone stays.',
    headings:
      'One of the first 20 rows holds these headings, in any order. Kode Unit Induk, Jenjang, Golongan, NIP Atasan and Surel may be ' +
      'missing; other columns are left alone.',
    notes: {
      nip: 'The NIP has 18 digits; keep the cell as text, or its last digits turn into zeros.',
      official: 'Officials outside the civil service have the status NON_ASN and a code that begins with "P-" instead of a NIP.',
      supervisor:
        'NIP Atasan is the supervisor. Where it is empty the kept one stays, as with Kode Unit Induk, Jenjang, Golongan and Surel; "-" ' +
        'says that there is none.',
      zone: 'Zona Waktu (WIB, WITA, WIT) belongs to the unit, so it is the same for all its people.',
      absence: 'Employees who are not in the file stay as they are.',
    },
    clean: 'The row is right |||| All %{rows} rows are right',
    faulty: 'One of %{rows} rows needs mending |||| %{faulty} of %{rows} rows need mending',
    counts: '%{created} new, %{updated} changed, %{unchanged} as before.',
    warnings: 'Worth a look before importing',
    conflicts: 'One row is older than what was decided; that stays |||| %{count} rows are older than what was decided; that stays',
    overruled: 'The list replaces what was decided since',
    conflict: '%{column}: stays %{kept}; the list says %{listed}',
    person: '%{name} (%{nip})',
    decidedBy: 'Decided in the panel on %{day} by %{by}',
    decidedByList: 'From %{day} by %{source}, imported by %{by}',
    overrule: 'Let the list count, also where it was decided otherwise since',
    effects: 'What it does to running cycles',
    effectJoins: 'One person joins the cycle %{year} of %{unit} at once. |||| %{count} people join the cycle %{year} of %{unit} at once.',
    effectMoves: 'One turn moves to somebody else. |||| %{count} turns move to somebody else.',
    effectHeldUp:
      'One document is held up, as nobody could take its turn. |||| %{count} documents are held up, as nobody could take their turn.',
    people: 'one person |||| %{count} people',
    place: '%{nip} · row %{row}',
    page: '%{from}–%{to} of %{total}',
    ignored: 'Columns left alone: %{columns}.',
    faults: 'Faults by row',
    row: 'Row',
    column: 'Column',
    fault: 'What to mend',
    more: 'Show one more fault |||| Show %{count} more faults',
    write: 'Import one row |||| Import %{count} rows',
    validOnly: 'Import only the one right row |||| Import only the %{count} right rows',
    nothingValid: 'There is no row to import.',
    leftOut:
      'Not written: %{count} row. Mend it, then import it again. |||| Not written: %{count} rows. Mend them, then import them again.',
    doneTitle: 'The import is done',
    toEmployees: 'See the employees',
  },
  changes: {
    title: 'What will change',
    none: 'Nothing changes: the file says what is kept already.',
    noneElse: 'Nothing else changes.',
    person: 'New employees',
    post: 'New additional posts',
    newUnit: 'New unit %{code}',
    unit: 'Unit %{code}',
    reaches: 'reaches %{count} person of that unit; in this file |||| reaches %{count} people of that unit; in this file',
    filled: '%{column} filled in',
    changed: '%{column} changed',
    emptied: '%{column} emptied',
  },
};
