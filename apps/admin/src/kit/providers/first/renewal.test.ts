import { expect, it } from '@jest/globals';
import { createRenewal } from './renewal';

it.each([
  ['the panel of this page', ['/assets/index-a.js', '/assets/base-b.js'], false],
  ['another panel', ['/assets/index-c.js', '/assets/base-b.js'], true],
])('a page that hears of %s knows whether it is old', (_which, panel, isOld) => {
  const worker = new EventTarget() as ServiceWorkerContainer;
  worker.startMessages = () => undefined;
  const renewal = createRenewal();
  renewal.hear(worker, () => ['/assets/index-a.js']);
  let told = 0;
  renewal.subscribe(() => (told += 1));
  worker.dispatchEvent(new MessageEvent('message', { data: { panel } }));
  expect([renewal.isThere(), told]).toEqual([isOld, isOld ? 1 : 0]);
});
