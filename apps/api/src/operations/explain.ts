import { readFile } from 'node:fs/promises';
import { checkStaffList, findTable, otherHeadings, staffHeadings } from '@siklus/domain';
import { readFile as readSheetsOf } from '../platform/files/read-file.js';
import type { Operation } from './command.js';
import { applyRule } from './rules.js';

export const explain: Operation = {
  async run([file]) {
    if (file === undefined) return { ok: false, lines: ['Name the file: explain FILE'], data: { error: 'file' } };
    const bytes = await readFile(file);
    if (file.endsWith('.json')) {
      const { rule, input } = JSON.parse(bytes.toString('utf8')) as { rule?: string; input?: unknown };
      const { ok, answer } = applyRule(rule ?? '', input);
      return { ok, lines: [JSON.stringify(answer, null, 2)], data: answer };
    }
    const table = findTable(await readSheetsOf(bytes, { accountId: 'command line' }), staffHeadings, otherHeadings);
    const { rows, valid, errors } = checkStaffList(table, { units: new Map(), supervisors: new Map() });
    const lines = errors.map(({ row, column, code, message }) => `row ${row}, ${column}: ${message.id} [${code}]`);
    return {
      ok: errors.length === 0,
      lines: [...lines, `${rows} rows, ${valid.length} valid, ${errors.length} faults`],
      data: { rows, valid: valid.length, errors },
    };
  },
};
