/**
 * Signing in on the spot: whatever meets an ended session waits here until its person has signed in again, and then goes on. So no form
 * need know that sessions end.
 */
export function createSignInAgain() {
  let isShown = false;
  let waiting: { readonly promise: Promise<boolean>; readonly settle: (isBack: boolean) => void } | undefined;
  const listeners = new Set<() => void>();
  const tell = () => listeners.forEach((listener) => listener());

  return {
    /** Asks the person of this page to sign in again: true once he has. False where no page is shown that could ask. */
    ask(): Promise<boolean> {
      if (!isShown) return Promise.resolve(false);
      if (waiting === undefined) {
        let settle: (isBack: boolean) => void = () => undefined;
        const promise = new Promise<boolean>((resolve) => (settle = resolve));
        waiting = { promise, settle };
        tell();
      }
      return waiting.promise;
    },
    /** He has signed in again, here or in another tab, or will not. */
    settle(isBack: boolean): void {
      waiting?.settle(isBack);
      waiting = undefined;
      tell();
    },
    /** A page of somebody is shown, until what this gives is called: then nobody is asked any more. */
    show(): () => void {
      isShown = true;
      return () => {
        isShown = false;
        this.settle(false);
      };
    },
    isAsked: () => waiting !== undefined,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export type SignInAgain = ReturnType<typeof createSignInAgain>;

/** The one of this tab. */
export const signInAgain = createSignInAgain();
