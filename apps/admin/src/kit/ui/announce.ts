let said = '';
const listeners = new Set<() => void>();

/** Says to those who listen what a press has done where the eye sees it and nothing else would tell. */
export function announce(words: string): void {
  // Said twice it must be another text, or nobody reads it out.
  said = words === said ? `${words}\u00a0` : words;
  listeners.forEach((listener) => listener());
}

/** Lets nothing stand that was said of another page, or in another language. */
export function silence(): void {
  said = '';
  listeners.forEach((listener) => listener());
}

/** What was announced last, as a store of React. */
export const announced = {
  read: () => said,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};
