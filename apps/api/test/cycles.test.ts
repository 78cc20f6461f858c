import { describe } from '@jest/globals';
import { actsInDocumentsTopic } from './cycles/acts-in-documents.topic.js';
import { authorGoneTopic } from './cycles/author-gone.topic.js';
import { boardOffice } from './cycles/board-office.js';
import { boardTopic } from './cycles/board.topic.js';
import { bulkActTopic } from './cycles/bulk-act.topic.js';
import { cancellingTopic } from './cycles/cancelling.topic.js';
import { enrollingTopic } from './cycles/enrolling.topic.js';
import { joiningTopic } from './cycles/joining.topic.js';
import { leafOffice } from './cycles/leaf-office.js';
import { closingTopic } from './cycles/closing.topic.js';
import { draftTopic } from './cycles/draft.topic.js';
import { endedDocumentTopic } from './cycles/ended-document.topic.js';
import { leavingOffice } from './cycles/leaving-office.js';
import { leavingTopic } from './cycles/leaving.topic.js';
import { leftByStandingTopic } from './cycles/left-by-standing.topic.js';
import { lifeTopic } from './cycles/life.topic.js';
import { ownNamesTopic } from './cycles/own-names.topic.js';
import { reachTopic } from './cycles/reach.topic.js';
import { readinessTopic } from './cycles/readiness.topic.js';
import { stepVersionsTopic } from './cycles/step-versions.topic.js';
import { stuckRunsTopic } from './cycles/stuck-runs.topic.js';
import { tamperingTopic } from './cycles/tampering.topic.js';
import { templateTopic } from './cycles/template.topic.js';
import { timeTopic } from './cycles/time.topic.js';

describe('belonging', () => {
  const office = leafOffice();
  enrollingTopic(office);
  describe('somebody who comes while the cycle runs', () => joiningTopic(office));
});
describe('board', () => {
  const office = boardOffice();
  describe('the board of a cycle', () => boardTopic(office));
  describe('the list of what does not move', () => stuckRunsTopic(office));
  describe('a bulk act', () => {
    bulkActTopic(office);
    actsInDocumentsTopic(office);
    authorGoneTopic(office);
  });
  describe('readiness', () => readinessTopic(office));
  describe('after all of it', () => tamperingTopic(office));
});
describe('cancelling', cancellingTopic);
describe('a cycle that is closed', closingTopic);
describe('a draft', draftTopic);
describe('leaving', () => {
  const office = leavingOffice();
  leavingTopic(office);
  endedDocumentTopic(office);
  leftByStandingTopic(office);
});
describe('life', lifeTopic);
describe('own names', ownNamesTopic);
describe('reach', reachTopic);
describe('template', templateTopic);
describe('step versions', stepVersionsTopic);
describe('time', timeTopic);
