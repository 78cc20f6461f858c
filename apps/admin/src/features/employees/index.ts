import Badges from '@mui/icons-material/AccountBoxOutlined';
import { lazy } from 'react';
import { defineFeature } from '../../kit/declare/feature';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** The staff: the list, and one employee with his posts. */
export const employees = defineFeature<Said>({
  resources: {
    employees: {
      list: {
        page: lazy(() => import('./EmployeeList').then(({ EmployeeList }) => ({ default: EmployeeList }))),
        right: 'employee.read',
        help: 'employees',
        place: 'employees',
        menu: { where: ({ oversees, may }) => oversees && may('employee.read') && 'bar', icon: Badges },
      },
      show: {
        page: lazy(() => import('./EmployeeShow').then(({ EmployeeShow }) => ({ default: EmployeeShow }))),
        right: 'employee.read',
        help: 'employee',
      },
    },
  },
});
