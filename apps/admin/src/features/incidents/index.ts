import { lazy } from 'react';
import { defineFeature } from '../../kit/declare/feature';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** Work that failed again and again, and waits for a decision. */
export const incidents = defineFeature<Said>({
  resources: {
    incidents: {
      list: {
        page: lazy(() => import('./IncidentList').then(({ IncidentList }) => ({ default: IncidentList }))),
        right: 'incident.read',
        help: 'incidents',
        place: 'incidents',
        menu: { where: ({ may }) => may('incident.read') && 'more' },
      },
    },
  },
});
