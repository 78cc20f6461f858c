import { mailCode } from './modules/accounts/mail-code.job.js';
import { forgetExports } from './modules/exports/forget-exports.job.js';
import { writeExports } from './modules/exports/write-exports.job.js';
import { recheckFiles } from './modules/files/recheck-files.job.js';
import { scanFile, scanFiles } from './modules/files/scan-files.job.js';
import { sweepFiles } from './modules/files/sweep-files.job.js';
import { mailNotification } from './modules/notifications/mail-notification.job.js';
import { undoImportedRows } from './modules/staff-import/undo/undo-import.job.js';
import { writeImportedRows } from './modules/staff-import/portions/write-import.job.js';
import { findRoom } from './platform/files/find-room.job.js';
import { mailLane } from './platform/mail/mail-lane.job.js';
import { compareClocks } from './platform/queue/compare-clocks.job.js';
import { relayOutbox } from './platform/queue/relay-outbox.job.js';
import { tidyTables } from './platform/tidy-tables.job.js';
import { anchorTrail } from './workflow/anchor-trail.job.js';
import { beginStandings } from './workflow/begin-standings.job.js';
import { bulkPage } from './workflow/bulk-page.job.js';
import { followLineChange } from './workflow/follow-line-change.job.js';
import { followPosts } from './workflow/follow-posts.job.js';
import { foldCounters } from './workflow/fold-counters.job.js';
import { joinCycles } from './workflow/join-cycles.job.js';
import { refreshDocument } from './workflow/refresh-document.job.js';
import { refreshParticipants } from './workflow/refresh-participants.job.js';
import { wakeParticipants } from './workflow/wake-participants.job.js';

/** Every job of the product; the worker does them, and no process starts that could ask for one that is missing here. */
export const jobs = [
  relayOutbox,
  mailLane,
  wakeParticipants,
  followPosts,
  beginStandings,
  foldCounters,
  anchorTrail,
  compareClocks,
  tidyTables,
  writeExports,
  forgetExports,
  scanFiles,
  scanFile,
  recheckFiles,
  sweepFiles,
  writeImportedRows,
  undoImportedRows,
  findRoom,
  bulkPage,
  joinCycles,
  refreshParticipants,
  refreshDocument,
  followLineChange,
  mailNotification,
  mailCode,
];
