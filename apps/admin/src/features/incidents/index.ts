import { defineFeature } from '../../kit/declare/feature';
import { page } from '../../kit/declare/page';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** Work that failed again and again, and waits for a decision. */
export const incidents = defineFeature<Said>({
  resources: {
    incidents: {
      list: {
        page: page(() => import('./IncidentList').then(({ IncidentList }) => IncidentList)),
        right: 'incident.read',
        help: 'incidents',
        place: 'incidents',
        menu: { where: ({ may }) => may('incident.read') && 'more' },
      },
    },
  },
});
