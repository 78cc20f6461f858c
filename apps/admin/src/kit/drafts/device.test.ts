import { beforeEach, describe, expect, it, jest } from '@jest/globals';

const wipeTexts = jest.fn(async (_accountId: string) => undefined);
const beginKeeping = jest.fn();
const hasTyped = jest.fn(() => false);
jest.unstable_mockModule('./shelf', () => ({ wipeTexts, beginKeeping }));
jest.unstable_mockModule('./typed', () => ({ hasTyped }));
const { createDevice } = await import('./device');

/** Two tabs of one browser: what one tells the other hears, and notes when it is loaded anew. */
function twoTabs(whoIsHere: () => Promise<string | null> = async () => null) {
  const told: unknown[] = [];
  const reload = jest.fn();
  const there = { onmessage: null, postMessage: () => undefined } as unknown as BroadcastChannel;
  const here = {
    onmessage: null,
    postMessage(data: unknown) {
      told.push(data);
      there.onmessage?.(new MessageEvent('message', { data }));
    },
  } as unknown as BroadcastChannel;
  const noted = new Map<string, string>();
  const notes = {
    getItem: (name: string) => noted.get(name) ?? null,
    setItem: (name: string, value: string) => void noted.set(name, value),
    removeItem: (name: string) => void noted.delete(name),
  };
  const again = { ask: jest.fn(async () => true), settle: jest.fn() };
  const nobody = { ask: async () => false, settle: () => undefined };
  return {
    here: createDevice(here, notes, () => undefined, nobody, whoIsHere),
    there: createDevice(there, notes, reload, again, whoIsHere),
    reload,
    told,
    again,
  };
}

beforeEach(() => {
  wipeTexts.mockClear();
  beginKeeping.mockClear();
});

describe('another tab of the same browser', () => {
  it('wipes too and is loaded anew when its person has signed out', async () => {
    const { here, there, reload } = twoTabs();
    there.shows('a1');
    await here.leave('a1');
    expect(wipeTexts.mock.calls).toEqual([['a1'], ['a1']]);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('is loaded anew when somebody else has signed in, whose texts are kept from then on', () => {
    const { here, there, reload } = twoTabs();
    there.shows('a1');
    here.enter('b2');
    expect(reload).toHaveBeenCalledTimes(1);
    expect(beginKeeping).toHaveBeenCalledWith('b2');
    expect(wipeTexts).not.toHaveBeenCalled();
  });

  it('stays as it is when its own person signs in again, and while it shows nobody', async () => {
    const { here, there, reload } = twoTabs();
    here.enter('a1');
    await here.leave('a1');
    there.shows('a1');
    here.enter('a1');
    await here.leave('b2');
    expect(reload).not.toHaveBeenCalled();
  });
});

describe('another tab in which its person is writing', () => {
  it('is covered when he signs out, and goes on when he is back; nothing of him is on the device meanwhile', async () => {
    hasTyped.mockReturnValueOnce(true);
    const { here, there, reload, again } = twoTabs();
    there.shows('a1');
    await here.leave('a1');
    expect(wipeTexts.mock.calls).toEqual([['a1'], ['a1']]);
    expect([reload.mock.calls.length, again.ask.mock.calls.length]).toEqual([0, 1]);
    here.enter('a1');
    expect(again.settle).toHaveBeenCalledWith(true);
    expect(beginKeeping).toHaveBeenCalledWith('a1');
    here.enter('b2');
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('asks nobody back who is just signing out in it', async () => {
    const { there, again } = twoTabs();
    there.departs('a1');
    expect(await there.signInAgain()).toBe(false);
    there.stays();
    expect(await there.signInAgain()).toBe(true);
    expect(again.ask).toHaveBeenCalledTimes(1);
  });
});

describe('a page that is loaded anew or dies while its person signs out', () => {
  it('leaves it to the next one to wipe his texts, once', async () => {
    const { here, there } = twoTabs();
    here.departs('a1');
    await there.finishLeaving();
    await there.finishLeaving();
    expect(wipeTexts.mock.calls).toEqual([['a1']]);
  });

  it('leaves nothing to do when he has stayed, or when all was wiped', async () => {
    const { here, there } = twoTabs();
    here.departs('a1');
    here.stays();
    await there.finishLeaving();
    expect(wipeTexts).not.toHaveBeenCalled();
    here.departs('a1');
    await here.leave('a1');
    wipeTexts.mockClear();
    await there.finishLeaving();
    expect(wipeTexts).not.toHaveBeenCalled();
  });
});

describe('a request that met an ended session', () => {
  it('asks nobody to sign in where its person has done so since', async () => {
    const { there, again } = twoTabs(async () => 'a1');
    there.shows('a1');
    expect(await there.signInAgain()).toBe(true);
    expect(again.ask).not.toHaveBeenCalled();
  });

  it.each([
    ['nobody is signed in', null],
    ['somebody else is', 'b2'],
  ])('asks its person where %s', async (_what, here) => {
    const { there, again } = twoTabs(async () => here);
    there.shows('a1');
    await there.signInAgain();
    expect(again.ask).toHaveBeenCalledTimes(1);
  });
});

describe('whoever signs in', () => {
  it('goes on at the address that is open, unless another one was here before him', () => {
    const { here, there } = twoTabs();
    expect(there.enter('a1')).toBe(true);
    expect(here.enter('a1')).toBe(true);
    expect(here.enter('b2')).toBe(false);
  });
});
