import { defineFeature } from '../../kit/declare/feature';
import { page } from '../../kit/declare/page';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** The audit trail of everything and of one document, and the security log. */
export const audit = defineFeature<Said>({
  resources: {
    'audit-entries': {
      list: {
        page: page(() => import('./AuditList').then(({ AuditList }) => AuditList)),
        right: 'audit.read',
        help: 'audit',
        place: 'audit',
        menu: { where: ({ may }) => may('audit.read') && 'more' },
      },
    },
    'security-events': {
      list: {
        page: page(() => import('./SecurityLog').then(({ SecurityLog }) => SecurityLog)),
        right: 'security.read',
        help: 'security',
        place: 'security',
        menu: { where: ({ may }) => may('security.read') && 'more' },
      },
    },
  },
  inner: {
    '/participants/:id/trail': {
      page: page(() => import('./DocumentTrailPage').then(({ DocumentTrailPage }) => DocumentTrailPage)),
      help: 'trail',
    },
  },
});
