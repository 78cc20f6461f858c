import { sameAnswers } from '../../kit/drafts/sameAnswers';
import type { AnswerMap } from '../../kit/drafts/copies';

type Say = (field: string, value: string) => string;

/** One value of a draft as lines that can be read and compared: a text is one line, a list one line for each row. */
export function linesOf(field: string, value: unknown, say: Say): readonly string[] {
  if (value === undefined || value === null || value === '') return [];
  if (Array.isArray(value)) return value.flatMap((row, index) => rowLines(field, row, `${index + 1}`, say));
  if (typeof value === 'object') return Object.entries(value).flatMap(([key, part]) => linesOf(key, part, say));
  return [say(field, String(value))];
}

/** A row is one line of what stands in it; the lists inside it follow with their own numbers. */
function rowLines(field: string, row: unknown, number: string, say: Say): string[] {
  if (typeof row !== 'object' || row === null) return [`${number} ${linesOf(field, row, say).join(' ')}`];
  const parts = Object.entries(row);
  const own = parts.filter(([, part]) => !Array.isArray(part)).flatMap(([key, part]) => linesOf(key, part, say));
  const inner = parts.flatMap(([key, part]) =>
    Array.isArray(part) ? part.flatMap((each, index) => rowLines(key, each, `${number}.${index + 1}`, say)) : [],
  );
  return [`${number} ${own.join(' · ')}`.trim(), ...inner];
}

/** The fields in which two drafts differ, in the order of the form. */
export function differingFields(fields: readonly string[], mine: AnswerMap, theirs: AnswerMap): readonly string[] {
  return fields.filter((field) => !sameAnswers(mine[field], theirs[field]));
}
