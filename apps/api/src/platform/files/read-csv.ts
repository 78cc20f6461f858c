import type { Sheet, Text } from '@siklus/domain';
import { CsvError, parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { Unreadable } from './unreadable.js';

const separators = [';', ',', '\t'] as const;

/**
 * Reads CSV in UTF-8, or in Windows-1252 as older spreadsheets write it, which the sheet then says. Its separator is the one that its first
 * line names (`sep=;`), or else the one that parts its first lines most often.
 */
export function readCsv(file: Buffer, mostRecords: number): Sheet {
  const { text, encoding } = decode(file);
  const named = /^sep=(.)\r?\n/i.exec(text)?.[1];
  try {
    const rows = parse(text, {
      delimiter: named ?? separatorOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      // One more than allowed shows that there are too many, without reading them all.
      to: mostRecords + 1,
    });
    // The line of the separator keeps its number, and nothing in it.
    return { name: '', encoding, rows: named === undefined ? rows : [[], ...rows.slice(1)] };
  } catch (error) {
    // The only form that the settings above do not forgive.
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED')
      throw new Unreadable('FILE_QUOTE_OPEN', { line: Number(error.lines) });
    throw new Unreadable('FILE_UNREADABLE');
  }
}

function decode(file: Buffer): { text: string; encoding: Sheet['encoding'] } {
  // Readers of PDF look for its mark in the first thousand bytes.
  if (file.subarray(0, 1_024).includes('%PDF-')) throw new Unreadable('FILE_PDF');
  const found = foreignForm(file);
  if (found !== undefined) throw new Unreadable('FILE_ENCODING', { found });
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(file), encoding: 'utf-8' };
  } catch {
    // Strict decoding has one reason to fail: bytes that are no UTF-8. Every byte is a character of Windows-1252. Node 20 would read it as
    // Latin-1, in which the quotation marks and dashes of old spreadsheets are control characters.
    return { text: iconv.decode(file, 'windows-1252'), encoding: 'windows-1252' };
  }
}

function foreignForm(file: Buffer): string | Text | undefined {
  const start = file.subarray(0, 4).toString('hex');
  if (start.startsWith('fffe') || start.startsWith('feff')) return 'UTF-16';
  if (start === 'd0cf11e0') return 'XLS';
  const nul = file.subarray(0, 4_096).indexOf(0);
  if (nul === -1) return undefined;
  return nul < 2 ? 'UTF-16' : { id: 'berkas biner', en: 'a binary file' };
}

/** Titles may stand above the headings, so the line with the most of a separator tells; what stands in quotation marks is text. */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, 16_384)
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n/, 20);
  const most = (separator: string): number => Math.max(...lines.map((line) => line.split(separator).length));
  return separators.reduce((best, each) => (most(each) > most(best) ? each : best));
}
