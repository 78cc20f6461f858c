import { useEffect, useReducer, useRef, type RefObject } from 'react';

/**
 * What stands in the way of sending, above the form; `toSummary` leads there as soon as it is on the page, however long a slow device takes
 * to draw it.
 */
export function useSummary(): { readonly summary: RefObject<HTMLDivElement | null>; readonly toSummary: () => void } {
  const summary = useRef<HTMLDivElement>(null);
  const isAwaited = useRef(false);
  const [, lookAgain] = useReducer((n: number) => n + 1, 0);
  // After each drawing: what is awaited comes with one of the next.
  useEffect(() => {
    if (!isAwaited.current || summary.current === null) return;
    isAwaited.current = false;
    summary.current.focus();
  });
  return {
    summary,
    toSummary() {
      isAwaited.current = true;
      lookAgain();
    },
  };
}
