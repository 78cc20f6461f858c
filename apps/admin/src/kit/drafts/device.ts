import type { Device } from '../providers/authProvider';
import { beginKeeping, wipeCopies } from './copies';

/** What a tab tells the others of the same browser: they share its session and its texts. */
type News = { readonly entered: string } | { readonly left: string };

type Channel = Pick<BroadcastChannel, 'postMessage' | 'onmessage'>;
type Notes = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Under this name the device notes who is signing out. */
const departing = 'siklus.departing';

/** The device as this tab sees it. Its tabs hear each other over the channel and share the notes; `reload` loads this one anew. */
export function createDevice(channel: Channel, notes: Notes, reload: () => void): Device {
  let shown: string | undefined;
  const tell = (news: News) => channel.postMessage(news);

  async function hear(news: News): Promise<void> {
    if ('left' in news && news.left === shown) {
      await wipeCopies(news.left);
      reload();
    } else if ('entered' in news && shown !== undefined && news.entered !== shown) reload();
  }
  channel.onmessage = ({ data }: MessageEvent<News>) => void hear(data);

  return {
    shows(accountId) {
      shown = accountId;
    },
    enter(accountId) {
      shown = accountId;
      beginKeeping(accountId);
      tell({ entered: accountId });
    },
    departs: (accountId) => notes.setItem(departing, accountId),
    stays: () => notes.removeItem(departing),
    async leave(accountId) {
      shown = undefined;
      // The others first: what they keep while this tab wipes, they wipe themselves.
      tell({ left: accountId });
      await wipeCopies(accountId);
      notes.removeItem(departing);
    },
    async finishLeaving() {
      const accountId = notes.getItem(departing);
      if (accountId === null) return;
      await wipeCopies(accountId);
      notes.removeItem(departing);
    },
  };
}
