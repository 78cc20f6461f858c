import { expect, it } from '@jest/globals';
import { filterIn } from './useLinkedFilter';

it.each([
  ['?filter=%7B%22unitId%22%3A%22a%22%7D&page=1', { unitId: 'a' }],
  ['', {}],
  ['?filter=%7B', {}],
  ['?filter=%5B1%5D', {}],
  ['?filter=null', {}],
])('the filter of "%s" is %j', (search, filter) => {
  expect(filterIn(search)).toEqual(filter);
});
