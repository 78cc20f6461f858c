import { describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { endings } from '../support/endings.js';

let site: TestApp;

/** The code of a failed login that came, so the header says, from this address. */
async function failFrom(address: string): Promise<unknown> {
  const { body } = await site
    .client()
    .post('/api/session', { username: 'nobody', password: 'wrong' }, { key: null, headers: { 'x-forwarded-for': address } });
  return body['code'];
}

const flood = (address: string) =>
  site.unitOfWork.read(`insert into login_failure (username, address) select 'x' || n, $1 from generate_series(1, 60) n`, [address]);

/** Called inside the `describe` of a suite. */
export function proxiesTopic(): void {
  const toEnd = endings();

  describe('failed logins behind a proxy', () => {
    it('are counted by the visitor, where the proxy is trusted', async () => {
      site = toEnd(await startTestApp());
      await flood('203.0.113.7');
      expect(await failFrom('203.0.113.7')).toBe('TOO_MANY_ATTEMPTS');
      expect(await failFrom('203.0.113.8')).toBe('WRONG_CREDENTIALS');
    });

    it('are counted by whoever sent them, where nobody trusts his word', async () => {
      site = toEnd(await startTestApp({ environment: { SIKLUS_TRUSTED_PROXIES: '198.51.100.1' } }));
      await flood('127.0.0.1');
      expect(await failFrom('203.0.113.8')).toBe('TOO_MANY_ATTEMPTS');
    });
  });
}
