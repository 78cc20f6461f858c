import type { Language } from '@siklus/domain';
import { ask } from './ask';

/** Milliseconds after which an answer that nobody has taken says too little of now: the code of a page takes no longer on a bad line. */
const fresh = 30_000;

/**
 * Reads that begin before the code that asks for them is there: on a slow line both are on the way at the same time. Each answer is taken
 * once. `news` are the words of the other tabs: where somebody signs in or out, nothing that was begun before holds.
 */
export function createBegunReads(news: Pick<BroadcastChannel, 'addEventListener'>, now: () => number = () => performance.now()) {
  const begun = new Map<string, { readonly at: number; readonly answer: Promise<Response> }>();
  const keyOf = (address: string, language: Language) => `${language} ${address}`;
  news.addEventListener('message', () => begun.clear());
  return {
    /** Begins it; whoever takes the answer reads it. */
    begin(address: string, language: Language): Promise<Response> {
      // Read to its end at once: an answer that nobody takes would be on its way for as long as the page is open.
      const answer = ask(address, language).then(async (response) => {
        await response.clone().arrayBuffer();
        return response;
      });
      // It may fail before anybody takes it, and nobody may.
      answer.catch(() => undefined);
      begun.set(keyOf(address, language), { at: now(), answer });
      return answer;
    },
    /** The answer on its way; undefined where none was begun, or it is no longer good. */
    take(address: string, language: Language): Promise<Response> | undefined {
      const key = keyOf(address, language);
      const read = begun.get(key);
      begun.delete(key);
      return read !== undefined && now() - read.at < fresh ? read.answer : undefined;
    },
  };
}

export type BegunReads = ReturnType<typeof createBegunReads>;
