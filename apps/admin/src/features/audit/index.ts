import { lazy } from 'react';

export const auditEntries = { list: lazy(() => import('./AuditList').then(({ AuditList }) => ({ default: AuditList }))) };
export const DocumentTrailPage = lazy(() => import('./DocumentTrailPage').then((module) => ({ default: module.DocumentTrailPage })));
