import { beforeAll, describe } from '@jest/globals';
import { cutSessionsTopic } from './cut-sessions.topic.js';
import { drainTopic } from './drain.topic.js';
import { failpointsTopic } from './failpoints.topic.js';
import { StruckOffice } from './struck-office.js';
import { endings } from '../support/endings.js';

// One office for all: every start of the processes is dear, and each topic strikes and revives them itself.
let office: StruckOffice | undefined;
const ends = endings();
beforeAll(async () => {
  office = ends(await StruckOffice.open());
});

function theOffice(): StruckOffice {
  if (office === undefined) throw new Error('The office did not open');
  return office;
}

describe('failpoints', () => failpointsTopic(theOffice));
describe('drain', () => drainTopic(theOffice));
describe('cut sessions', () => cutSessionsTopic(theOffice));
