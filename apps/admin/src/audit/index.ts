import { lazy } from 'react';

export const auditEntries = { list: lazy(() => import('./AuditList').then(({ AuditList }) => ({ default: AuditList }))) };
