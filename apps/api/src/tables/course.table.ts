import { boolean, int, text, texts, uuid } from './columns.js';
import { table } from './table.js';

/** A training of the catalogue. */
export const course = table(
  'course',
  {
    id: uuid().primary(),
    code: text().unique(),
    title: text(),
    titleEn: text(),
    hours: int(),
    form: text(),
    tags: texts().default([]),
    active: boolean().default(true),
    version: int().default(1),
  },
  { checks: { course_hours_check: 'hours > 0' } },
);
