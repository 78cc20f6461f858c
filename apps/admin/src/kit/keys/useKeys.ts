import { useEffect, useRef } from 'react';
import { isSingleKey, type KeyName } from './keys';
import { singleKeysAreOn } from './singleKeys';
import { follow, isWriting, pressOf } from './presses';

type Handlers = Readonly<Partial<Record<KeyName, (press: string) => void>>>;

// A sequence must be finished within this many milliseconds.
const patience = 1200;

/** Listens to keys while the component is on the page. Open dialogs and menus keep the keyboard to themselves. */
export function useKeys(handlers: Handlers): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    let held = '';
    let heldSince = 0;
    const onKeyDown = (event: KeyboardEvent) => {
      const press = pressOf(event);
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (press === undefined || event.isComposing || event.defaultPrevented || ['Shift', 'Control', 'Meta'].includes(event.key)) return;
      if (target?.closest('[role="dialog"], [role="menu"], [role="listbox"]')) return;
      const names = (Object.keys(latest.current) as KeyName[]).filter((name) => singleKeysAreOn() || !isSingleKey(name));
      const followed = follow(event.timeStamp - heldSince > patience ? '' : held, press, names, isWriting(target));
      held = followed.held;
      heldSince = event.timeStamp;
      if (followed.name === undefined) return;
      event.preventDefault();
      // A key that is held down moves on through rows, but sends once.
      if (event.repeat && followed.name === 'send') return;
      latest.current[followed.name]?.(press);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
