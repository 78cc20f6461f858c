import { describe, expect, it, jest } from '@jest/globals';
import { HttpError } from 'react-admin';
import { createAuthProvider } from './authProvider';
import type { Http } from './http';

/** The provider on an API and a device that write down what is asked of them, in its order; `answer` may refuse a request. */
function started(answer: (asked: string) => void = () => undefined) {
  const asked: string[] = [];
  let wiped = () => undefined as void;
  const http = async (path: string, { method = 'GET' } = {}) => {
    asked.push(`${method} ${path}`);
    answer(`${method} ${path}`);
    return { data: { accountId: 'a1', name: 'Siti' }, headers: new Headers() };
  };
  const device = {
    shows: jest.fn<(accountId: string) => void>(),
    reads: async ({ accountId }: { readonly accountId: string }) => void asked.push(`keeps who is here: ${accountId}`),
    enter: jest.fn<(accountId: string) => boolean>(() => true),
    departs: (accountId: string) => void asked.push(`departs ${accountId}`),
    stays: () => void asked.push('stays'),
    finishLeaving: async () => void asked.push('finishes leaving'),
    leave: (accountId: string) => {
      asked.push(`wipe ${accountId}`);
      return new Promise<void>((resolve) => (wiped = resolve));
    },
  };
  return { provider: createAuthProvider(http as Http, device, () => undefined), device, asked, wipe: () => wiped() };
}

const signedOut = (asked: string) => {
  if (asked === 'DELETE /session') throw new HttpError('', 401);
};
const offline = (asked: string) => {
  if (asked === 'DELETE /session') throw new HttpError('', 0);
};
/** Whether a promise is done, after all that is ready to happen has happened. */
const isDone = (promise: Promise<unknown>) =>
  Promise.race([promise.then(() => true), new Promise<false>((r) => setImmediate(() => r(false)))]);

describe('signing out', () => {
  it.each([
    ['a session', undefined],
    ['a session that has ended meanwhile', signedOut],
  ])('of %s is done only when no text of the person is left on the device', async (_what, answer) => {
    const { provider, asked, wipe } = started(answer);
    const leaving = provider.logout({ accountId: 'a1' });
    expect(await isDone(leaving)).toBe(false);
    expect(asked).toEqual(['departs a1', 'DELETE /session', 'wipe a1']);
    wipe();
    expect(await isDone(leaving)).toBe(true);
  });

  it('shows no login before that either when a read under way finds the session ended', async () => {
    const { provider, wipe } = started();
    const leaving = provider.logout({ accountId: 'a1' });
    const ended = provider.logout({});
    expect(await isDone(ended)).toBe(false);
    wipe();
    expect(await isDone(Promise.all([leaving, ended]))).toBe(true);
  });

  it('is refused on a dead link, and wipes nothing', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate'] });
    const { provider, asked } = started(offline);
    await expect(provider.logout({ accountId: 'a1' })).rejects.toThrow();
    expect(asked).toEqual(['departs a1', 'DELETE /session']);
    jest.runAllTimers();
    jest.useRealTimers();
    expect(asked).toEqual(['departs a1', 'DELETE /session', 'stays']);
    expect(await isDone(provider.logout({}))).toBe(true);
  });
});

describe('a session that has ended', () => {
  it('keeps the texts of its person, and ends no session that somebody else has begun', async () => {
    const { provider, asked } = started();
    await provider.logout({});
    expect(asked).toEqual([]);
  });
});

describe('whoever signs in', () => {
  it('is told to the device, and so is whom a session already shows', async () => {
    const { provider, device } = started();
    await provider.checkAuth({});
    expect(device.shows).toHaveBeenCalledWith('a1');
    await provider.login({ username: 'siti', password: 'x' });
    expect(device.enter).toHaveBeenCalledWith('a1');
  });

  it('is kept for times without a network before his pages read anything', async () => {
    const { provider, asked, device } = started();
    device.enter.mockImplementation((accountId) => asked.push(`enters ${accountId}`) > 0);
    await provider.login({ username: 'siti', password: 'x' });
    expect(asked).toEqual(['POST /session', 'keeps who is here: a1', 'enters a1']);
  });
});

describe('a page that finds nobody signed in', () => {
  it('finishes the leaving of whoever was signing out before it shows the login', async () => {
    const { provider, asked } = started((each) => {
      if (each === 'GET /session') throw new HttpError('', 401);
    });
    await expect(provider.checkAuth({})).rejects.toThrow();
    expect(asked).toEqual(['GET /session', 'finishes leaving']);
  });

  it('wipes nothing while it cannot be asked', async () => {
    const { provider, asked } = started((each) => {
      if (each === 'GET /session') throw new HttpError('', 0);
    });
    await provider.checkAuth({});
    expect(asked).toEqual(['GET /session']);
  });
});
