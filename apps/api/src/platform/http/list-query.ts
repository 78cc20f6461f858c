// What a feature needs for a list: the query's shape, the reader, and the usual filters.
export { equals, inIds, search, searchParticipants, within, type Filter } from './list-filters.js';
export { ListReader, type List, type Page } from './list-reader.js';
export { listQuery, type ListQuery } from './read-list-query.js';
