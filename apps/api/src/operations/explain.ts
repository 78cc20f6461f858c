import { readFile } from 'node:fs/promises';
import { checkStaffList, findTable, otherHeadings, Refusal, staffHeadings } from '@siklus/domain';
import { readFile as readSheetsOf } from '../platform/files/read-file.js';
import type { Operation, Report } from './command.js';
import { explainDocument, isDocument } from './explain-document.js';
import { applyRule } from './rules.js';

export const explain: Operation = {
  async run([file]) {
    if (file === undefined) return { ok: false, lines: ['Name the file: explain FILE'], data: { error: 'file' } };
    let bytes: Buffer;
    try {
      bytes = await readFile(file);
    } catch (error) {
      return refused(unreadable(file, error as NodeJS.ErrnoException));
    }
    const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
    return file.endsWith('.json') || /^\s*[{[]/.test(text) ? explainJson(file, text) : explainStaffList(file, bytes);
  },
};

/** A document that Siklus exported, or a rule with what it is to be applied to. */
function explainJson(file: string, text: string): Report {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    return refused(`${file} is no whole JSON (${(error as Error).message}). Export the document again, or write {"rule": …, "input": …}.`);
  }
  if (isDocument(given)) return explainDocument(given);
  if (typeof given !== 'object' || given === null || !('rule' in given))
    return refused(
      `${file} is neither a document that Siklus exported nor a rule case. Take a document from /api/participants/ID/export, or write ` +
        '{"rule": …, "input": …}; rule list names the rules.',
    );
  const { rule, input } = given as { readonly rule: unknown; readonly input?: unknown };
  const { ok, answer } = applyRule(String(rule), input);
  return { ok, lines: [JSON.stringify(answer, null, 2)], data: answer };
}

async function explainStaffList(file: string, bytes: Buffer): Promise<Report> {
  let table: ReturnType<typeof findTable>;
  try {
    table = findTable(await readSheetsOf(bytes, { accountId: 'command line' }), staffHeadings, otherHeadings);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refused(`${file} is no staff list: ${error.message}`);
  }
  const { rows, valid, errors } = checkStaffList(table, { units: new Map(), supervisors: new Map() });
  const lines = errors.map(({ row, column, code, message }) => `row ${row}, ${column}: ${message.id} [${code}]`);
  return {
    ok: errors.length === 0,
    lines: [...lines, `${rows} rows, ${valid.length} valid, ${errors.length} faults`],
    data: { rows, valid: valid.length, errors },
  };
}

/** Why a file cannot be read, in words. */
function unreadable(file: string, { code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return `There is no file ${file}. Name one that is there: explain FILE`;
  if (code === 'EISDIR') return `${file} is a folder. Name a file: explain FILE`;
  if (code === 'EACCES' || code === 'EPERM') return `${file} may not be read by this account. Give it the right to, or copy the file.`;
  return `${file} cannot be read: ${message}`;
}

function refused(error: string): Report {
  return { ok: false, lines: [error], data: { error } };
}
