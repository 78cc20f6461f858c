import { course, type Course } from '@siklus/contracts/courses';
import { defineList } from '../../platform/lists/define-list.js';
import { equals, holding, inIds, search } from '../../platform/lists/filters.js';

/** The catalogue of training courses. */
export const courses = defineList<Course>({
  resource: 'courses',
  words: { id: 'Katalog pelatihan', en: 'Course catalogue' },
  row: course,
  action: 'course.read',
  from: 'course c',
  scope: 'all',
  columns: {
    id: { sql: 'c.id', filter: inIds },
    code: { sql: 'c.code', sortable: true, filter: equals },
    title: { sql: 'c.title', sortable: true },
    titleEn: { sql: 'c.title_en' },
    hours: { sql: 'c.hours', sortable: true },
    form: { sql: 'c.form', sortable: true, filter: equals },
    tags: { sql: 'c.tags' },
    active: { sql: 'c.active', sortable: true, filter: equals },
    version: { sql: 'c.version' },
  },
  filters: { tag: holding('c.tags'), q: search('c.code', 'c.title', 'c.title_en') },
  defaultSort: 'c.code',
});
