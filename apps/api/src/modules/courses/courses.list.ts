import { course, type Course } from '@siklus/contracts';
import { defineList } from '../../platform/lists/define-list.js';
import { equals, holding, inIds, search } from '../../platform/lists/filters.js';

/** The catalogue of training courses. */
export const courses = defineList<Course>({
  resource: 'courses',
  row: course,
  action: 'course.read',
  from: 'course c',
  scope: 'all',
  columns: {
    id: { sql: 'c.id', filter: inIds },
    code: { sql: 'c.code', label: { id: 'Kode', en: 'Code' }, sortable: true, filter: equals },
    title: { sql: 'c.title', label: { id: 'Judul', en: 'Title' }, sortable: true },
    titleEn: { sql: 'c.title_en', label: { id: 'Judul (Inggris)', en: 'Title (English)' } },
    hours: { sql: 'c.hours', label: { id: 'JP', en: 'Hours (JP)' }, sortable: true },
    form: { sql: 'c.form', label: { id: 'Bentuk', en: 'Form' }, sortable: true, filter: equals },
    tags: { sql: 'c.tags', label: { id: 'Tanda', en: 'Tags' } },
    active: { sql: 'c.active', label: { id: 'Ditawarkan', en: 'Offered' }, sortable: true, filter: equals },
    version: { sql: 'c.version', label: { id: 'Versi', en: 'Version' } },
  },
  filters: { tag: holding('c.tags'), q: search('c.code', 'c.title', 'c.title_en') },
  defaultSort: 'c.code',
});
