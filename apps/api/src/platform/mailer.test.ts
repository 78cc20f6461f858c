import { describe, expect, it } from '@jest/globals';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { Mailer } from './mailer.js';
import { Settings } from './settings.js';

describe('a mail server that takes the call and stays silent', () => {
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
      await expect(mailer.send({ name: 'Siti', address: 'siti@example.go.id', subject: 'Tugas', text: 'Ada tugas' })).rejects.toThrow(
        'The mail server:',
      );
    } finally {
      mailer.onApplicationShutdown();
      for (const call of calls) call.destroy();
      silent.close();
    }
  }, 15_000);
});
