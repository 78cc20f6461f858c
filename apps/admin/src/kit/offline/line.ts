/** Whether the API answers: what the last request found. */
function createLine() {
  let isUp = true;
  const listeners = new Set<() => void>();
  return {
    /** Called after each request. */
    note(answers: boolean): void {
      if (answers === isUp) return;
      isUp = answers;
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
