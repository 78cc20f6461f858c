import { expect, it } from '@jest/globals';
import { tellsNoSecret } from './evidence.js';

it.each([
  ['https://contoh.go.id/berita?dari=a@b.id', true],
  ['https://contoh.go.id/@dinas', true],
  ['https://contoh.go.id#a@b', true],
  ['https://budi:rahasia@contoh.go.id/', false],
  ['https://budi@contoh.go.id', false],
  ['HTTP://:rahasia@contoh.go.id', false],
  ['https:\\\\budi:rahasia@contoh.go.id', false],
])('whether the link %s tells no secret: %s', (link, expected) => {
  expect(tellsNoSecret(link)).toBe(expected);
});
