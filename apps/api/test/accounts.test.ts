import { describe } from '@jest/globals';
import { administeringTopic } from './accounts/administering.topic.js';
import { activationOffice } from './accounts/activation-office.js';
import { activationTopic } from './accounts/activation.topic.js';
import { apiExamplesTopic } from './accounts/api-examples.topic.js';
import { guessingTopic } from './accounts/guessing.topic.js';
import { housekeepingTopic } from './accounts/housekeeping.topic.js';
import { makingCodesTopic } from './accounts/making-codes.topic.js';
import { roleGrantsTopic } from './accounts/role-grants.topic.js';
import { securityLogTopic } from './accounts/security-log.topic.js';
import { sessionOffice } from './accounts/session-office.js';
import { sessionTopic } from './accounts/session.topic.js';
import { ownSessionsTopic } from './accounts/own-sessions.topic.js';
import { tokenOffice } from './accounts/token-office.js';
import { tokensTopic } from './accounts/tokens.topic.js';
import { proxiesTopic } from './accounts/proxies.topic.js';

describe('activation', () => {
  const office = activationOffice();
  makingCodesTopic(office);
  describe('a code', () => activationTopic(office));
});
describe('administering', administeringTopic);
describe('housekeeping', housekeepingTopic);
describe('role grants', roleGrantsTopic);
describe('security log', securityLogTopic);
describe('session', () => {
  const office = sessionOffice();
  sessionTopic(office);
  describe('guessing', () => guessingTopic(office));
});
describe('own sessions', ownSessionsTopic);
describe('proxies', proxiesTopic);
describe('tokens', () => {
  tokenOffice();
  tokensTopic();
  apiExamplesTopic();
});
