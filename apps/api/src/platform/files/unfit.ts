import type { ErrorCode } from '@siklus/domain';

/** What keeps a file from being kept, found where the file is looked into, apart from everything else. */
export class Unfit extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = 'Unfit';
  }
}
