import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { id } from '@siklus/contracts/common';
import { Refusal } from '@siklus/domain';

/**
 * Ids of a path as they are written everywhere: whoever writes them otherwise means the same record, and is judged as if he had not.
 * What is no id names nothing.
 */
export const canonicalId: PipeTransform<unknown> = {
  transform(value, { type, data }: ArgumentMetadata) {
    if (type !== 'param' || data === undefined || !/^(id|\w+Id)$/.test(data)) return value;
    const read = id.safeParse(value);
    if (!read.success) throw new Refusal('NOT_FOUND');
    return read.data;
  },
};
