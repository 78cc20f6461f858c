/** What of the browser's history this needs. */
export type Past = Pick<History, 'state' | 'pushState' | 'go'>;

/** Something that lies over the page until it is closed. */
interface Overlay {
  readonly close: () => void;
  /** Whether it may be closed at this moment: not while what it asked for is being done. */
  readonly mayClose: () => boolean;
}

/**
 * Lets the browser's Back close what lies over a page, as people expect of it on a phone, and not leave the page: while something is open
 * the history holds an entry more, of the same address, which is gone once it is closed in another way. `onBack` is told a listener for
 * every going back and forth; `later` runs once whoever closed it has gone where he goes.
 */
export function createBackCloses(past: Past, onBack: (hear: () => void) => void, later: (then: () => void) => void) {
  const open: Overlay[] = [];
  let isSettling = false;

  function settle(): void {
    isSettling = false;
    const over = depthOf(past.state) - open.length;
    if (over > 0) return past.go(-over);
    for (let depth = depthOf(past.state) + 1; depth <= open.length; depth += 1) past.pushState({ ...stateOf(past.state), depth }, '');
  }

  function settleLater(): void {
    if (isSettling) return;
    isSettling = true;
    later(settle);
  }

  onBack(() => {
    while (open.length > depthOf(past.state) && open.at(-1)?.mayClose()) open.pop()?.close();
    // What may not be closed now gets its entry again; one of something that was closed, to which a later page led back, is passed over.
    settleLater();
  });

  // A page that was loaded anew has nothing open yet, whatever its entry says.
  settleLater();

  return {
    /** It is shown; called with what this gives once it is not. */
    open(overlay: Overlay): () => void {
      open.push(overlay);
      settleLater();
      return () => {
        const at = open.indexOf(overlay);
        if (at !== -1) open.splice(at, 1);
        settleLater();
      };
    },
  };
}

/** How many things lay over the page at an entry of the history. */
function depthOf(state: unknown): number {
  const { depth } = stateOf(state);
  return typeof depth === 'number' ? depth : 0;
}

function stateOf(state: unknown): { readonly depth?: unknown } {
  return typeof state === 'object' && state !== null ? state : {};
}
