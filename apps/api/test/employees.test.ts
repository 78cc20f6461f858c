import { describe } from '@jest/globals';
import { comingStandingTopic } from './employees/coming-standing.topic.js';
import { dataHistoryTopic } from './employees/data-history.topic.js';
import { filesInHandTopic } from './employees/files-in-hand.topic.js';
import { importKeepsTopic } from './employees/import-keeps.topic.js';
import { importAuthorGoneTopic } from './employees/import-author-gone.topic.js';
import { importPortionsTopic } from './employees/import-portions.topic.js';
import { importRightsOffice } from './employees/import-rights-office.js';
import { importRightsTopic } from './employees/import-rights.topic.js';
import { importUndoneTopic } from './employees/import-undone.topic.js';
import { importUnitsTopic } from './employees/import-units.topic.js';
import { importTopic } from './employees/import.topic.js';
import { missingSupervisorsTopic } from './employees/missing-supervisors.topic.js';
import { officeFilesTopic } from './employees/office-files.topic.js';
import { otherPostsTopic } from './employees/other-posts.topic.js';
import { ownLineTopic } from './employees/own-line.topic.js';
import { postsOffice } from './employees/posts-office.js';
import { postsTopic } from './employees/posts.topic.js';
import { reconciliationTopic } from './employees/reconciliation.topic.js';
import { superiorNamingsTopic } from './employees/superior-namings.topic.js';
import { supervisorTopic } from './employees/supervisor.topic.js';
import { transferHeldUpTopic } from './employees/transfer-held-up.topic.js';
import { transferOffice } from './employees/transfer-office.js';
import { transferTopic } from './employees/transfer.topic.js';
import { treeTopic } from './employees/tree.topic.js';

describe('coming standing', comingStandingTopic);
describe('data history', dataHistoryTopic);
describe('files in hand', filesInHandTopic);
describe('import', importTopic);
describe('import keeps', importKeepsTopic);
describe('import portions', () => {
  importPortionsTopic();
  describe('that whoever sent the file may not go on with', importAuthorGoneTopic);
});
describe('import undone', importUndoneTopic);
describe('import rights', () => {
  const office = importRightsOffice();
  importUnitsTopic(office);
  importRightsTopic(office);
});
describe('missing supervisors', missingSupervisorsTopic);
describe('office files', officeFilesTopic);
describe('own line', ownLineTopic);
describe('posts', () => {
  postsOffice();
  postsTopic();
  otherPostsTopic();
});
describe('reconciliation', reconciliationTopic);
describe('the superior whom somebody names', superiorNamingsTopic);
describe('supervisor', supervisorTopic);
describe('transfer', () => {
  transferOffice();
  transferTopic();
  transferHeldUpTopic();
});
describe('tree', treeTopic);
