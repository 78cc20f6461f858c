import { useEffect, useRef } from 'react';
import { createBackCloses } from './backCloses';

const backCloses = createBackCloses(
  history,
  (hear) => addEventListener('popstate', hear),
  (then) => setTimeout(then),
);

/** Lets Back close what lies over the page as long as it is open; without `onClose` it stays for now. */
export function useBackCloses(isOpen: boolean, onClose: (() => void) | undefined): void {
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(
    () => (isOpen ? backCloses.open({ close: () => close.current?.(), mayClose: () => close.current !== undefined }) : undefined),
    [isOpen],
  );
}
