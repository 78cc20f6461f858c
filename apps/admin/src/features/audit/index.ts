import { lazy } from 'react';
import { defineFeature } from '../../kit/declare/feature';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** The audit trail of everything and of one document, and the security log. */
export const audit = defineFeature<Said>({
  resources: {
    'audit-entries': {
      list: {
        page: lazy(() => import('./AuditList').then(({ AuditList }) => ({ default: AuditList }))),
        right: 'audit.read',
        help: 'audit',
        place: 'audit',
        menu: { where: ({ may }) => may('audit.read') && 'more' },
      },
    },
    'security-events': {
      list: {
        page: lazy(() => import('./SecurityLog').then(({ SecurityLog }) => ({ default: SecurityLog }))),
        right: 'security.read',
        help: 'security',
        place: 'security',
        menu: { where: ({ may }) => may('security.read') && 'more' },
      },
    },
  },
  inner: {
    '/participants/:id/trail': {
      page: lazy(() => import('./DocumentTrailPage').then(({ DocumentTrailPage }) => ({ default: DocumentTrailPage }))),
      help: 'trail',
    },
  },
});
