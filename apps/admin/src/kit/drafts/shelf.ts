import { createStore, del, entries, get, promisifyRequest, type UseStore } from 'idb-keyval';

/** Texts of one kind on this device, each under who wrote it and what it belongs to. */
export interface Shelf<Text> {
  /** False where the browser keeps nothing, as in some private windows; the page then says so. */
  keep(accountId: string, of: string, text: Text): Promise<boolean>;
  read(accountId: string, of: string): Promise<Text | null>;
  drop(accountId: string, of: string): Promise<void>;
  /** Puts in place of a text what `next` makes of it, null for none, with nothing in between; gives back what was there. */
  change(accountId: string, of: string, next: (text: Text) => Text | null): Promise<Text | null>;
  /** All of this person, by what they belong to. */
  all(accountId: string): Promise<readonly (readonly [string, Text])[]>;
}

/** Who has left: what their pages still had on the way must not come back after it was wiped, whoever signs in meanwhile. */
const left = new Set<string>();
const stores: (() => UseStore)[] = [];
const keyOf = (accountId: string, of: string): string => `${accountId}/${of}`;

/** A shelf of this name. What stands on it outlives a dead link, a crash and an ended session, until its person signs out. */
export function shelf<Text>(name: string): Shelf<Text> {
  let opened: UseStore | undefined;
  const store = () => (opened ??= createStore(`siklus-${name}`, 'copies'));
  stores.push(store);
  return {
    keep(accountId, of, text) {
      if (left.has(accountId)) return Promise.resolve(false);
      return store()('readwrite', (texts) => {
        texts.put(text, keyOf(accountId, of));
        // Not left to the page, which may be killed before it would: the last letter counts as well.
        texts.transaction.commit();
        return promisifyRequest(texts.transaction);
      }).then(
        () => true,
        () => false,
      );
    },
    // A browser without storage never kept anything.
    read: (accountId, of) =>
      get<Text>(keyOf(accountId, of), store()).then(
        (text) => text ?? null,
        () => null,
      ),
    drop: (accountId, of) => del(keyOf(accountId, of), store()).catch(nothingWasKept),
    change(accountId, of, next) {
      if (left.has(accountId)) return Promise.resolve(null);
      const key = keyOf(accountId, of);
      return store()('readwrite', async (texts) => {
        const text = await promisifyRequest<Text | undefined>(texts.get(key));
        if (text === undefined) return null;
        const put = next(text);
        if (put === null) texts.delete(key);
        else if (put !== text) texts.put(put, key);
        await promisifyRequest(texts.transaction);
        return text;
      }).catch(() => null);
    },
    async all(accountId) {
      const prefix = keyOf(accountId, '');
      const every = await entries<string, Text>(store()).catch((): [string, Text][] => []);
      return every.filter(([key]) => key.startsWith(prefix)).map(([key, text]) => [key.slice(prefix.length), text] as const);
    },
  };
}

/** Lets this person's texts be kept again: he has signed in. */
export function beginKeeping(accountId: string): void {
  left.delete(accountId);
}

/** Leaves nothing of this person on the device, until he signs in again: offices share computers. */
export async function wipeTexts(accountId: string): Promise<void> {
  left.add(accountId);
  // In one transaction a shelf, so that no text can slip in between looking and wiping.
  const own = IDBKeyRange.bound(keyOf(accountId, ''), keyOf(accountId, '\uffff'));
  await Promise.all(
    stores.map((store) =>
      store()('readwrite', (texts) => {
        texts.delete(own);
        return promisifyRequest(texts.transaction);
      }).catch(nothingWasKept),
    ),
  );
}

/** A storage that cannot be opened holds nothing to take away. */
function nothingWasKept(): void {
  return undefined;
}
