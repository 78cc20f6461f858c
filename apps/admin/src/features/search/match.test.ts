import { describe, expect, it } from '@jest/globals';
import { features } from '..';
import { panelOf } from '../../kit/declare/panel';
import type { Words } from '../../kit/words/text';
import { wordsIn } from '../../testing/words-on-disk';
import { actionsLike, errorsBetween } from './match';

const words = await wordsIn('id');
const say = (key: string) =>
  String(key.split('.').reduce<string | Words | undefined>((at, part) => (typeof at === 'object' ? at[part] : at), words));
const places = panelOf(features).places.map(({ to, name, also }) => ({ to, name: say(name), also: say(also) }));
const found = (typed: string) => actionsLike(typed, places).map(({ to }) => to);

describe('the search for actions', () => {
  it.each([
    ['impor', '/import'],
    ['Import employees', '/import'],
    ['upload', '/import'],
    ['jejka', '/audit-entries'],
    ['audti', '/audit-entries'],
    ['papna siklus', '/cycles'],
    ['pemberithauan', '/notifications'],
    ['dokumen saya', '/my-document'],
    ['skp', '/my-document'],
    ['perpanjnag', '/bulk-operations'],
    ['new cycle', '/cycles/create'],
    ['akun', '/accounts'],
    ['peran', '/role-grants'],
    ['kode aktivasi', '/accounts'],
    ['templat', '/template'],
    ['bahasa', '/profile'],
    ['belum terkirim', '/unsent'],
  ])('finds %s', (typed, to) => {
    expect(found(typed)[0]).toBe(to);
  });

  it('finds every place that is called so', () => {
    expect(found('kata sandi')).toEqual(expect.arrayContaining(['/profile', '/security-events']));
  });

  it.each(['', '  ', 'zzzz', 'qxqxqxqx', '***', 'impor kucing'])('finds nothing for %j', (typed) => {
    expect(found(typed)).toEqual([]);
  });

  it('puts what is named so before what is only called so', () => {
    expect(found('siklus').slice(0, 2).sort()).toEqual(['/cycles', '/cycles/create']);
  });

  it('counts an exchange as one error, and none for a beginning', () => {
    expect(errorsBetween('audti', 'audit', 2)).toBe(1);
    expect(errorsBetween('pem', 'pemberitahuan', 0)).toBe(0);
    expect(errorsBetween('kucing', 'siklus', 2)).toBe(3);
  });

  it('has each place once, with a name', () => {
    expect(new Set(places.map(({ to }) => to)).size).toBe(places.length);
    expect(places.filter(({ name, also }) => name.length < 3 || also.length < 3)).toEqual([]);
  });
});
