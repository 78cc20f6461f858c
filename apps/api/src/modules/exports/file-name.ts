import type { ExportFormat } from '@siklus/contracts/exports';
import { localDateOf, type Text } from '@siklus/domain';
import type { Reader } from './file-columns.js';

/** What the file of a list is called where somebody saves it: `log-keamanan-2026-01-31.csv`. */
export function fileNameOf(words: Text, now: string, { language, zone }: Reader, format: ExportFormat): string {
  const name = words[language].toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return `${name.join('-')}-${localDateOf(now, zone)}.${format}`;
}
