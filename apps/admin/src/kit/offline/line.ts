/** Whether the API answers: what the last request found. `hasNetwork` is what the device believes. */
export function createLine(hasNetwork: () => boolean = () => navigator.onLine) {
  let isUp = true;
  const listeners = new Set<() => void>();
  return {
    /** Called after each request. One that had no network says nothing of the API. */
    note(answers: boolean): void {
      const found = answers || !hasNetwork();
      if (found === isUp) return;
      isUp = found;
      listeners.forEach((listener) => listener());
    },
    isUp: () => isUp,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** The one of this tab. */
export const line = createLine();
