import { Refusal, type Language, type Zone } from '@siklus/domain';
import type { z } from 'zod';
import type { TableCell } from '../../platform/files/table-file.js';
import type { AnyRows } from '../../platform/lists/any-list.js';
import { sayer, zoneOr } from './say-value.js';

type Row = Readonly<Record<string, unknown>>;

/** For whom a file is written: in which language, and in which zone the moments of rows that have none of their own. */
export interface Reader {
  readonly language: Language;
  readonly zone: Zone;
}

/** A column of a file: what its field is called, and how its values are said, moments by the clock of a zone. */
interface FileColumn {
  readonly field: string;
  readonly heading: string;
  readonly say: (value: unknown, zone: Zone) => TableCell;
}

/** What the reader may do to a row is for buttons. */
const forMachines = new Set(['may']);

/** The fields of a list that people read: each can be a column of its file. */
export function fieldsOf({ labels }: Pick<AnyRows, 'labels'>): string[] {
  return Object.keys(labels).filter((field) => !forMachines.has(field));
}

/** The columns that are asked for, in their order, or all; refuses one that the list does not have. */
export function columnsOf(
  list: Pick<AnyRows, 'labels' | 'row'>,
  asked: readonly string[] | null | undefined,
  reader: Reader,
): FileColumn[] {
  const all = fieldsOf(list);
  return (asked ?? all).map((field, index) => {
    const schema: z.core.$ZodType | undefined = list.row.shape[field];
    const label = list.labels[field];
    if (!all.includes(field) || schema === undefined || label === undefined)
      throw Refusal.at(`columns.${index}`, 'COLUMN_UNKNOWN', { column: field, allowed: all.join(', ') });
    return { field, heading: label[reader.language], say: sayer(schema, reader.language) };
  });
}

/** What a row says in these columns, by the clock of its own zone where it names one. */
export function cellsOf(row: Row, columns: readonly FileColumn[], reader: Reader): TableCell[] {
  const zone = zoneOr(row['zone'], reader.zone);
  return columns.map(({ field, say }) => say(row[field], zone));
}
