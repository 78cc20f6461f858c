import { lazy } from 'react';

export const roleGrants = { list: lazy(() => import('./RoleGrantList').then(({ RoleGrantList }) => ({ default: RoleGrantList }))) };
