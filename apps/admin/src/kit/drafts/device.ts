import type { Device } from '../providers/authProvider';
import type { SignInAgain } from '../providers/signInAgain';
import { beginReads, dropReads } from '../offline/serviceWorker';
import { lastHere } from '../providers/first/lastHere';
import { beginKeeping, wipeTexts } from './shelf';
import { hasTyped } from './typed';

/** What a tab tells the others of the same browser: they share its session and its texts. */
type News = { readonly entered: string } | { readonly left: string };

type Channel = Pick<BroadcastChannel, 'postMessage' | 'onmessage'>;
type Notes = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Under this name the device notes who is signing out. */
const departing = 'siklus.departing';

/**
 * The device as this tab sees it. Its tabs hear each other over the channel and share the notes; `reload` loads this one anew, `again`
 * asks its person to sign in again, and `whoIsHere` asks the API whose session lives.
 */
export function createDevice(
  channel: Channel,
  notes: Notes,
  reload: () => void,
  again: Pick<SignInAgain, 'ask' | 'settle'>,
  whoIsHere: () => Promise<string | null>,
): Device & { readonly signInAgain: () => Promise<boolean> } {
  let shown: string | undefined;
  let isDeparting = false;
  const tell = (news: News) => channel.postMessage(news);

  async function hear(news: News): Promise<void> {
    if ('left' in news && news.left === shown) {
      await wipe(news.left);
      // A form that is being written is covered and not lost: its person may sign in again over it. Whoever else does loads it anew.
      if (hasTyped()) void again.ask();
      else reload();
    } else if ('entered' in news && shown !== undefined) {
      if (news.entered !== shown) return reload();
      beginKeeping(shown);
      again.settle(true);
    }
  }
  channel.onmessage = ({ data }: MessageEvent<News>) => void hear(data);

  return {
    shows(accountId) {
      shown = accountId;
      notes.setItem(lastHere, accountId);
    },
    reads: beginReads,
    enter(accountId) {
      const before = notes.getItem(lastHere);
      shown = accountId;
      notes.setItem(lastHere, accountId);
      beginKeeping(accountId);
      tell({ entered: accountId });
      again.settle(true);
      return before === null || before === accountId;
    },
    departs(accountId) {
      isDeparting = true;
      notes.setItem(departing, accountId);
    },
    stays() {
      isDeparting = false;
      notes.removeItem(departing);
    },
    async signInAgain() {
      // Whoever is just signing out is not asked to come back by a read that was under way.
      if (isDeparting) return false;
      // A refusal that comes late speaks of a session that was: he may have signed in since.
      const here = shown === undefined ? null : await whoIsHere();
      return (here !== null && here === shown) || again.ask();
    },
    async leave(accountId) {
      shown = undefined;
      // The others first: what they keep while this tab wipes, they wipe themselves.
      tell({ left: accountId });
      await wipe(accountId);
      isDeparting = false;
      notes.removeItem(departing);
    },
    async finishLeaving() {
      const accountId = notes.getItem(departing);
      if (accountId === null) return;
      await wipe(accountId);
      notes.removeItem(departing);
    },
  };
}

/** Leaves nothing of this person on the device: neither what he wrote nor what he read. */
async function wipe(accountId: string): Promise<void> {
  await Promise.all([wipeTexts(accountId), dropReads()]);
}
