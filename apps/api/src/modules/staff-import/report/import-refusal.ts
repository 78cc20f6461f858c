import type { ImportReport } from '@siklus/contracts/staff-import';
import { Refusal, type StaffFault, type Text } from '@siklus/domain';
import type { Reporting } from '../../../platform/http/problem.js';

type InBothLanguages<Told> = Omit<Told, 'message'> & { readonly message: Text };

/** What was found in a list; its faults and warnings still speak both languages. */
export type FoundReport = Omit<ImportReport, 'errors' | 'warnings'> & {
  readonly errors: readonly StaffFault[];
  readonly warnings: readonly InBothLanguages<ImportReport['warnings'][number]>[];
};

/** A list with faults: the refusal carries the whole report, so that the sender sees every row to mend. */
export class ImportRefusal extends Refusal implements Reporting {
  readonly report: Readonly<Record<string, unknown>>;

  constructor(readonly found: FoundReport) {
    const { errors, ...counts } = found;
    super(
      'IMPORT_FAULTY',
      { faulty: counts.faulty, rows: counts.rows },
      errors.map((error) => ({ source: `${error.row}.${error.column}`, ...error })),
    );
    this.report = counts;
  }
}
