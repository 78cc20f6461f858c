import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createBackCloses } from './backCloses';

/** The history of a tab that is at a list, with a page before it. */
function tab({ wasOpen = false } = {}) {
  const entries: { readonly page: string; readonly state: unknown }[] = [
    { page: 'inbox', state: null },
    { page: 'list', state: { key: 'k' } },
    ...(wasOpen ? [{ page: 'list', state: { key: 'k', depth: 1 } }] : []),
  ];
  let at = entries.length - 1;
  let hear: () => void = () => undefined;
  const waiting: (() => void)[] = [];
  const push = (page: string, state: unknown) => {
    entries.splice(at + 1, Infinity, { page, state });
    at += 1;
  };
  const past = {
    get state(): unknown {
      return entries[at]?.state;
    },
    pushState(state: unknown) {
      push(entries[at]?.page ?? '', state);
    },
    go(by: number) {
      waiting.push(() => {
        at += by;
        hear();
      });
    },
  };
  const rest = () => {
    while (waiting.length > 0) waiting.shift()?.();
  };
  const over = createBackCloses(
    past,
    (listener) => (hear = listener),
    (then) => waiting.push(then),
  );
  rest();
  return {
    /** Opens a dialog; gives whether it is still open, and how it is closed by its button. */
    open({ busy = false } = {}) {
      let isOpen = true;
      const leave = over.open({ close: () => (isOpen = false), mayClose: () => !busy });
      rest();
      return {
        isOpen: () => isOpen,
        closeThen(then: () => void) {
          isOpen = false;
          leave();
          then();
          rest();
        },
      };
    },
    go(page: string) {
      push(page, null);
    },
    back() {
      past.go(-1);
      rest();
    },
    page: () => entries[at]?.page,
    state: () => entries[at]?.state,
  };
}

describe('Back, pressed with something open over the page', () => {
  it('closes it and stays where it was; pressed again it leaves', () => {
    const here = tab();
    const dialog = here.open();
    here.back();
    expect([here.page(), dialog.isOpen()]).toEqual(['list', false]);
    here.back();
    expect(here.page()).toBe('inbox');
  });

  it('closes what lies on top first', () => {
    const here = tab();
    const [under, over] = [here.open(), here.open()];
    here.back();
    expect([under.isOpen(), over.isOpen()]).toEqual([true, false]);
    here.back();
    expect([here.page(), under.isOpen()]).toEqual(['list', false]);
  });

  it('closes nothing that is being done, and does not leave its page either', () => {
    const here = tab();
    const dialog = here.open({ busy: true });
    here.back();
    here.back();
    expect([here.page(), dialog.isOpen()]).toEqual(['list', true]);
  });
});

describe('what was closed by its button', () => {
  it('leaves nothing behind: Back leaves the page at once, and the page keeps what the router wrote there', () => {
    const here = tab();
    here.open().closeThen(() => undefined);
    expect(here.state()).toEqual({ key: 'k' });
    here.back();
    expect(here.page()).toBe('inbox');
  });

  it('may lead somewhere, and Back from there comes to the page without a press for nothing', () => {
    const here = tab();
    here.open().closeThen(() => here.go('record'));
    expect(here.page()).toBe('record');
    here.back();
    expect([here.page(), here.state()]).toEqual(['list', { key: 'k' }]);
    here.back();
    expect(here.page()).toBe('inbox');
  });

  it('is closed also where the page was loaded anew meanwhile', () => {
    const here = tab({ wasOpen: true });
    expect(here.state()).toEqual({ key: 'k' });
    here.back();
    expect(here.page()).toBe('inbox');
  });

  it('may be followed by another at once', () => {
    const here = tab();
    let next: ReturnType<typeof here.open> | undefined;
    here.open().closeThen(() => (next = here.open()));
    here.back();
    expect([here.page(), next?.isOpen()]).toEqual(['list', false]);
  });
});

it('closes whatever lies over a page, but for what nobody may leave: the way out, and the question who is there', () => {
  const root = path.resolve(import.meta.dirname, '../..');
  const over = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => ({ file, source: readFileSync(path.join(root, file), 'utf8') }))
    .filter(({ source }) => /from '@mui\/material\/(Dialog|Drawer|Menu|Popover|Modal)'/.test(source));
  const left = over.filter(({ source }) => !/\b(useBackCloses|useMenu)\(/.test(source)).map(({ file }) => file);
  expect([over.length > 8, left.sort()]).toEqual([true, ['features/layout/Leaving.tsx', 'features/layout/SignInAgainDialog.tsx']]);
});
