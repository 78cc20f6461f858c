import { Refusal, type Text } from '@siklus/domain';
import { CsvError, parse } from 'csv-parse/sync';

/** Reads CSV in UTF-8, separated by semicolons as Indonesian spreadsheets write it, or by commas. */
export function readCsv(file: Buffer, mostRecords: number): string[][] {
  const text = decode(file);
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      // One more than allowed shows that there are too many, without reading them all.
      to: mostRecords + 1,
    });
  } catch (error) {
    // The only form that the settings above do not forgive.
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED')
      throw new Refusal('FILE_QUOTE_OPEN', { line: Number(error.lines) });
    throw new Refusal('FILE_UNREADABLE');
  }
}

function decode(file: Buffer): string {
  const found = foreignForm(file);
  if (found !== undefined) throw new Refusal('FILE_ENCODING', { found });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    // Strict decoding has one reason to fail: bytes that are no UTF-8, as older spreadsheets write them.
    throw new Refusal('FILE_ENCODING', { found: 'Windows-1252' });
  }
}

function foreignForm(file: Buffer): string | Text | undefined {
  const start = file.subarray(0, 4).toString('hex');
  if (start.startsWith('fffe') || start.startsWith('feff')) return 'UTF-16';
  if (start === 'd0cf11e0') return 'XLS';
  if (start === '25504446') return 'PDF';
  const nul = file.subarray(0, 4_096).indexOf(0);
  if (nul === -1) return undefined;
  return nul < 2 ? 'UTF-16' : { id: 'berkas biner', en: 'a binary file' };
}

function delimiterOf(text: string): ';' | ',' | '\t' {
  const heading = text.slice(0, 4_096).split(/\r?\n/, 1)[0] ?? '';
  const count = (separator: string): number => heading.split(separator).length;
  if (count(';') >= count(',')) return count(';') >= count('\t') ? ';' : '\t';
  return count(',') >= count('\t') ? ',' : '\t';
}
