import type { ImportReport } from '@siklus/contracts';
import { Refusal } from '@siklus/domain';
import type { Reporting } from '../../platform/http/problem.js';

/** A list with faults: the refusal carries the whole report, so that the sender sees every row to mend. */
export class ImportRefusal extends Refusal implements Reporting {
  readonly report: Readonly<Record<string, unknown>>;

  constructor({ errors, ...counts }: ImportReport) {
    super(
      'IMPORT_FAULTY',
      { faulty: counts.faulty, rows: counts.rows },
      errors.map((error) => ({ source: `${error.row}.${error.column}`, ...error })),
    );
    this.report = counts;
  }
}
