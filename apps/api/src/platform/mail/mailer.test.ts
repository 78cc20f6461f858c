import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { until } from '../../../proof/office/until.js';
import { Mailer } from './mailer.js';
import { Settings } from '../settings.js';

describe('a mail server that takes the call and stays silent', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  it('is given up after seconds, so that other jobs get the place', async () => {
    const calls = new Set<Socket>();
    const silent = createServer((call) => calls.add(call));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const settings = new Settings({
      DATABASE_URL: 'postgres://nobody@127.0.0.1/none',
      SMTP_URL: `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`,
    });
    const mailer = new Mailer(settings);
    try {
      // The seconds go by when this test says so.
      jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance', 'Date', 'hrtime'] });
      let end = '';
      void mailer
        .send('018f', { name: 'Siti', address: 'siti@example.go.id', subject: 'Tugas', text: 'Ada tugas' })
        .then((refusal) => (end = `${refusal?.code}: ${refusal?.message}`));
      await until(() => calls.size === 1, 'The mail server was not called');
      expect(end).toBe('');
      jest.advanceTimersByTime(10_000);
      await until(() => end !== '', 'The mailer still waits after ten seconds', 20);
      expect(end).toMatch(/^MAIL_SERVER_FAILED: The mail server took no mail:/);
    } finally {
      mailer.onApplicationShutdown();
      for (const call of calls) call.destroy();
      silent.close();
    }
  });
});
