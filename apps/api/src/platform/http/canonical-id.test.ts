import { expect, it } from '@jest/globals';
import { Refusal } from '@siklus/domain';
import { canonicalId } from './canonical-id.js';

const id = '01a226af-6f1d-7a3f-8dba-eef48e14be77';
const read = (value: unknown, data: string | undefined = 'id', type: 'param' | 'body' = 'param'): unknown =>
  canonicalId.transform(value, { type, data });

it.each(['id', 'postId'])('gives the %s of a path in small letters', (name) => {
  expect(read(id, name)).toBe(id);
  expect(read(id.toUpperCase(), name)).toBe(id);
});

it.each([`{${id}}`, id.replaceAll('-', ''), ` ${id}`, 'x', ''])('takes "%s" for no id', (value) => {
  expect(() => read(value)).toThrow(new Refusal('NOT_FOUND'));
});

it('leaves alone what is no id', () => {
  expect(read('PAUSE', 'verb')).toBe('PAUSE');
  expect(read(id.toUpperCase(), 'id', 'body')).toBe(id.toUpperCase());
});
