import { expect, it } from '@jest/globals';
import { viewOf, withoutGoneSort } from './view-of';

it('is the filter, the order and the columns of an address, on whichever page somebody is', () => {
  const view = 'displayedFilters=%7B%22without.nip%22%3Atrue%7D&filter=%7B%22q%22%3A%22si+%26+%C3%A9%22%7D&order=ASC&sort=name';
  expect(viewOf(`?${view}&page=3&perPage=10`)).toBe(view);
  expect(viewOf(`?${view}`)).toBe(viewOf(view));
  expect(['', '?', '?page=2&perPage=25'].map(viewOf)).toEqual(['', '', '']);
});

it('opens without an order that the list does not have any more', () => {
  expect(withoutGoneSort('?filter=%7B%7D&order=ASC&sort=gone', ['name'])).toBe('?filter=%7B%7D');
  expect(['', '?order=ASC&sort=name', '?page=2'].map((search) => withoutGoneSort(search, ['name']))).toEqual([
    '',
    '?order=ASC&sort=name',
    '?page=2',
  ]);
});
