import { expect, it, jest } from '@jest/globals';
import { createSignInAgain } from './signInAgain';

it('asks once for all that wait, and lets all go on when the person is back', async () => {
  const again = createSignInAgain();
  const listener = jest.fn();
  again.show();
  again.subscribe(listener);
  const all = [again.ask(), again.ask()];
  expect([again.isAsked(), listener.mock.calls.length]).toEqual([true, 1]);
  again.settle(true);
  expect([await Promise.all(all), again.isAsked()]).toEqual([[true, true], false]);
});

it('asks nobody where no page is shown, and lets nobody wait for a page that has gone', async () => {
  const again = createSignInAgain();
  expect(await again.ask()).toBe(false);
  const hide = again.show();
  const asked = again.ask();
  hide();
  expect([await asked, await again.ask()]).toEqual([false, false]);
});
