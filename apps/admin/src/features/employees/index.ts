import { lazy } from 'react';

export const employees = {
  list: lazy(() => import('./EmployeeList').then(({ EmployeeList }) => ({ default: EmployeeList }))),
  show: lazy(() => import('./EmployeeShow').then(({ EmployeeShow }) => ({ default: EmployeeShow }))),
};
