import { describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { endings } from '../support/endings.js';

let site: TestApp;

/** From where the log says that a sign-in failed which came, so its header says, from this address. */
async function failFrom(address: string): Promise<unknown> {
  const headers = { 'x-forwarded-for': address };
  await site.client().post('/api/session', { username: 'nobody', password: 'wrong' }, { key: null, headers });
  const [event] = await site.unitOfWork.read<{ address: string }>(`select address from security_event where event = 'sign-in.failed'`);
  return event?.address;
}

/** Called inside the `describe` of a suite. */
export function proxiesTopic(): void {
  const toEnd = endings();

  describe('a failed login behind a proxy', () => {
    it('comes from the visitor, where the proxy is trusted', async () => {
      site = toEnd(await startTestApp());
      expect(await failFrom('203.0.113.7')).toBe('203.0.113.7');
    });

    it('comes from whoever sent it, where nobody trusts his word', async () => {
      site = toEnd(await startTestApp({ environment: { SIKLUS_TRUSTED_PROXIES: '198.51.100.1' } }));
      expect(await failFrom('203.0.113.8')).toBe('127.0.0.1');
    });
  });
}
