import type { Text } from '../text.js';

/**
 * What must be so for a notice to be true: that the turn waits for its reader, that it is late there, that it does not wait for him; else
 * the state of the step (`undecided`: neither skipped nor decided since), or that of the document (`running`: not ended); that the words it
 * tells of were not taken back (`said`).
 */
export type NoticeHolds =
  | 'waits'
  | 'late'
  | 'elsewhere'
  | 'done'
  | 'blocked'
  | 'skipped'
  | 'under-way'
  | 'undecided'
  | 'running'
  | 'said'
  | 'complete'
  | 'unrated'
  | 'withdrawn'
  | 'unfinished';

/** What a kind of notice says and where it leads. */
export interface NoticeWords {
  /** As long as what it says is so; what only happened stays true. Of those that say the same of one step, the newest counts. */
  readonly holds?: NoticeHolds;
  /**
   * Where it leads: to the task while it waits for the reader (afterwards the notice says that it moved), to the document, or to the
   * assignments across units, which also those read who cannot open the document.
   */
  readonly opens: 'task' | 'document' | 'team';
  /**
   * In the list of notices; `{step}` is the step, `{name}` whose document it is, `{year}` that of its cycle, `{to}` with whom a turn is
   * that moved, `{for}` with whom it was before, and `{why}` by what, or for which reason it was done.
   */
  readonly says: Text;
  /** In a mail: never a rating, never a name of somebody else. */
  readonly subject: Text;
  readonly mail: Text;
}
