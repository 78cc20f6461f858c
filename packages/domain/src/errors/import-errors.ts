import { listErrors } from './list-errors.js';
import { nipErrors } from './nip-errors.js';
import { rowErrors } from './row-errors.js';
import { rowRightErrors } from './row-right-errors.js';
import { toldRatingErrors } from './told-rating-errors.js';

/** Faults of files that are imported, row by row. Each text says what to do next. */
export const importErrors = { ...nipErrors, ...listErrors, ...rowErrors, ...rowRightErrors, ...toldRatingErrors } as const;

/** A code that a fault of an imported file can carry. */
export type ImportErrorCode = keyof typeof importErrors;
