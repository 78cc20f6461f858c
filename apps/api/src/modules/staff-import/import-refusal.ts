import type { ImportReport } from '@siklus/contracts';
import { Refusal, type StaffFault } from '@siklus/domain';
import type { Reporting } from '../../platform/http/problem.js';

/** What was found in a list; its faults still speak both languages. */
export type FoundReport = Omit<ImportReport, 'errors'> & { readonly errors: readonly StaffFault[] };

/** A list with faults: the refusal carries the whole report, so that the sender sees every row to mend. */
export class ImportRefusal extends Refusal implements Reporting {
  readonly report: Readonly<Record<string, unknown>>;

  constructor({ errors, ...counts }: FoundReport) {
    super(
      'IMPORT_FAULTY',
      { faulty: counts.faulty, rows: counts.rows },
      errors.map((error) => ({ source: `${error.row}.${error.column}`, ...error })),
    );
    this.report = counts;
  }
}
