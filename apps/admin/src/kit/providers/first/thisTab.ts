import { createBegunReads } from './begunReads';

/** What the browser's tabs say to each other about who is here; this tab does not hear itself. */
export const news = new BroadcastChannel('siklus');

/** The reads that this tab began before the code that asks for them was there. */
export const begunReads = createBegunReads(news);
