import type { Details, ErrorCode } from '@siklus/domain';

/** A file that cannot be read, by the code of the refusal: whoever reads it knows no more of the product, to be ready at once. */
export class Unreadable extends Error {
  constructor(
    readonly code: Extract<ErrorCode, `FILE_${string}`>,
    readonly details: Details = {},
  ) {
    super(code);
  }
}
