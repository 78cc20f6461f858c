import { expect, it } from '@jest/globals';
import { words as english } from '../words/en';
import { words } from '../words/id';
import { offlineWords } from './offlineWords';

it.each([
  [true, true, false, 'Server tidak menjawab', 'unreachableBody'],
  [true, false, false, 'Server tidak menjawab', 'unreachableBody'],
  [false, false, false, 'Tidak ada jaringan', 'noNetworkBody'],
  [false, true, false, 'Jaringan kembali', 'networkBackBody'],
  [true, true, true, 'Server tidak menjawab', 'pressAgain'],
  [false, false, true, 'Tidak ada jaringan', 'pressAgain'],
  [false, true, true, 'Jaringan kembali', 'pressAgain'],
] as const)('with a network then %s and now %s, of an act %s: %s, %s', (hadNetwork, isOnline, isAct, title, body) => {
  const found = offlineWords({ hadNetwork, isOnline, isAct });
  expect([words.ui[found.title.slice(3) as 'unreachable'], found.body]).toEqual([title, `ui.${body}`]);
});

it.each([words, english])('nobody is sent to an administrator because of a line that is cut', ({ ui }) => {
  for (const said of [ui.unreachableBody, ui.noNetworkBody, ui.networkBackBody, ui.pressAgain]) expect(said).not.toMatch(/administrator/i);
});
