import { texts, uuid } from './columns.js';
import { participant } from './participant.table.js';
import { table } from './table.js';

/** Which indicators come first where the employee of a document notes progress: a convenience of his own, no part of the document. */
export const pinnedIndicators = table('pinned_indicators', { participantId: uuid().primary().refersTo(participant), indicators: texts() });
