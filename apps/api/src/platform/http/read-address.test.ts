import { describe, expect, it } from '@jest/globals';
import { unreadableIn } from './read-address.js';

describe('the part of an address that cannot be read', () => {
  it.each<[string, string, string | undefined]>([
    ['none', '/api/units?filter=%7B%22q%22%3A%22Siti%22%7D&sort=%5B%22name%22%2C%22ASC%22%5D', undefined],
    ['none, with letters of any language', '/api/search?q=R%C3%A9na+%F0%9F%98%80', undefined],
    ['none, with a percent that stands for itself in the query', '/api/search?q=50%&r=%2', undefined],
    ['none, without a value, a name or a query', '/api/units?q&=1&', undefined],
    ['the path, by half a letter', '/api/units/%E0', 'path'],
    ['the path, by a percent that begins no code', '/api/units/50%', 'path'],
    ['the path, by half of a pair', '/api/units/%ED%A0%80', 'path'],
    ['the path, by NUL', '/api/units/%00/x?q=1', 'path'],
    ['a value of the query, by half a letter', '/api/search?a=1&q=%E0%41', 'q'],
    ['a value of the query, by NUL', '/api/units?filter=%7B%22q%22:%22%00%22%7D', 'filter'],
    ['a key of the query, by half a letter', '/api/units?%E0=1', 'query'],
    ['a key of the query, by NUL', '/api/units?a%00b=1', 'query'],
  ])('is %s', (_what, address, part) => {
    expect(unreadableIn(address)).toBe(part);
  });
});
