import { describe, it } from '@jest/globals';
import { atDesk, expect } from '../support/browser.js';
import { useWalkedOffice } from '../support/crawl/walked-office.js';
import { everyPageTopic, untilAllAreSeen } from './every-page.topic.js';

/** The pages of the office whose dialogs are opened at a desk and in English too. */
const withDialogs = ['/accounts', '/courses/create', '/cycles/create', '/employees/:id/show', '/incidents', '/role-grants', '/stuck-runs'];

const office = useWalkedOffice();

everyPageTopic(office, ['admin'], 'second');

describe('the dialogs of the office', () => {
  it(
    'are readable by everybody, with their faults, in one language only',
    async () => {
      const { findings, opened } = await office().walk('admin', withDialogs, [{ ...atDesk, language: 'en' }]);
      expect(findings).toEqual([]);
      const expected = [
        '/accounts: Make activation codes',
        '/courses/create: Save',
        '/cycles/create: Save the draft',
        '/employees/:id/show: Set a post',
        '/employees/:id/show: Take back',
        '/incidents: Close',
        '/role-grants: Give a role',
        '/stuck-runs: Change the due date, Change the due date',
      ];
      expect(expected.filter((name) => !opened.includes(name))).toEqual([]);
    },
    untilAllAreSeen,
  );
});
