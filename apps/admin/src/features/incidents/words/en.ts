import { incidentStateWords, inLanguage } from '@siklus/domain';
import type { Same } from '../../../kit/words/text';
import type { words as id } from './id';

export const words: Same<typeof id> = {
  places: {
    incidents: { name: 'Incidents', also: 'gagal galat ulangi failed retry insiden' },
  },
  resources: {
    incidents: {
      name: 'Incidents',
    },
  },
  incidents: {
    lead: 'Work that failed, and that trying again did not help, waits here for a decision. Nothing is lost.',
    queue: 'Look at the queue (new tab)',
    none: 'All work is going well.',
    closedFor: 'Closed: %{reason}',
    document: 'See the document',
    account: 'See the account',
    states: inLanguage(incidentStateWords, 'en'),
    retry: 'Retry',
    resolve: 'Close',
    resolveTitle: 'Close the incident without a retry',
    resolveBody: 'This work will not run again. The reason goes into the audit trail.',
  },
};
