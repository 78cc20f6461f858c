import { beforeEach, describe, expect, it, jest } from '@jest/globals';

const wipeCopies = jest.fn(async (_accountId: string) => undefined);
const beginKeeping = jest.fn();
jest.unstable_mockModule('./copies', () => ({ wipeCopies, beginKeeping }));
const { createDevice } = await import('./device');

/** Two tabs of one browser: what one tells the other hears, and notes when it is loaded anew. */
function twoTabs() {
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
  return { here: createDevice(here, notes, () => undefined), there: createDevice(there, notes, reload), reload, told };
}

beforeEach(() => {
  wipeCopies.mockClear();
  beginKeeping.mockClear();
});

describe('another tab of the same browser', () => {
  it('wipes too and is loaded anew when its person has signed out', async () => {
    const { here, there, reload } = twoTabs();
    there.shows('a1');
    await here.leave('a1');
    expect(wipeCopies.mock.calls).toEqual([['a1'], ['a1']]);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('is loaded anew when somebody else has signed in, whose texts are kept from then on', () => {
    const { here, there, reload } = twoTabs();
    there.shows('a1');
    here.enter('b2');
    expect(reload).toHaveBeenCalledTimes(1);
    expect(beginKeeping).toHaveBeenCalledWith('b2');
    expect(wipeCopies).not.toHaveBeenCalled();
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

describe('a page that is loaded anew or dies while its person signs out', () => {
  it('leaves it to the next one to wipe his texts, once', async () => {
    const { here, there } = twoTabs();
    here.departs('a1');
    await there.finishLeaving();
    await there.finishLeaving();
    expect(wipeCopies.mock.calls).toEqual([['a1']]);
  });

  it('leaves nothing to do when he has stayed, or when all was wiped', async () => {
    const { here, there } = twoTabs();
    here.departs('a1');
    here.stays();
    await there.finishLeaving();
    expect(wipeCopies).not.toHaveBeenCalled();
    here.departs('a1');
    await here.leave('a1');
    wipeCopies.mockClear();
    await there.finishLeaving();
    expect(wipeCopies).not.toHaveBeenCalled();
  });
});
