import { Injectable } from '@nestjs/common';
import type { Language, Text } from '@siklus/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { bulkItems, itemFrom, messageOf, type KeptItem } from './bulk-items.list.js';
import { toCsvLine } from '../../platform/files/csv-line.js';

const page = 5_000;
const columns = ['employeeName', 'nip', 'unitName', 'state', 'message'] as const;

const states: Readonly<Record<KeptItem['state'], Text>> = {
  waiting: { id: 'menunggu', en: 'waiting' },
  done: { id: 'selesai', en: 'done' },
  failed: { id: 'gagal', en: 'failed' },
  skipped: { id: 'tidak perlu', en: 'not needed' },
  cancelled: { id: 'dibatalkan', en: 'cancelled' },
};

/** What became of each person in a mass act, as text that office programs open. */
@Injectable()
export class BulkReport {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The whole report in parts, its headings first; read page by page, so that a province is no burden. */
  async *lines(operationId: string, language: Language): AsyncGenerator<string> {
    yield `\uFEFF${toCsvLine(columns.map((column) => bulkItems.labels[column]?.[language] ?? column))}`;
    for (let after = 0; ; ) {
      const rows = await this.unitOfWork.read<KeptItem & { n: number }>(
        `select ${bulkItems.select}, i.n from ${itemFrom} where i.operation_id = $1 and i.n > $2 order by i.n limit ${page}`,
        [operationId, after],
      );
      const last = rows.at(-1);
      if (last === undefined) return;
      after = last.n;
      yield rows.map((row) => lineOf(row, language)).join('');
    }
  }
}

function lineOf(row: KeptItem, language: Language): string {
  return toCsvLine([row.employeeName, row.nip, row.unitName ?? '', states[row.state][language], messageOf(row)?.[language] ?? '']);
}
