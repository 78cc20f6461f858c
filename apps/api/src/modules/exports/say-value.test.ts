import { describe, expect, it } from '@jest/globals';
import { auditEntry } from '@siklus/contracts/audit-entries';
import { bulkOperation } from '@siklus/contracts/bulk-operations';
import { employeeChange } from '@siklus/contracts/employee-changes';
import { importedFile } from '@siklus/contracts/imports';
import { systemName } from '@siklus/domain';
import { sayer } from './say-value.js';

describe('whoever acted, in a cell of a file', () => {
  it.each([
    ['an entry of the trail', auditEntry.shape.actorName],
    ['a bulk act', bulkOperation.shape.authorName],
    ['a change of the data', employeeChange.shape.actorName],
    ['an import', importedFile.shape.authorName],
  ])('is the system, or a person by his name: %s', (_what, field) => {
    const said = (name: string) => [sayer(field, 'id')(name, 'WIT'), sayer(field, 'en')(name, 'WIT')];
    expect([said(systemName), said('Rahma')]).toEqual([
      ['sistem', 'the system'],
      ['Rahma', 'Rahma'],
    ]);
  });
});
