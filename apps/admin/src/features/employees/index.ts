import Badges from '@mui/icons-material/AccountBoxOutlined';
import { defineFeature } from '../../kit/declare/feature';
import { page } from '../../kit/declare/page';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** The staff: the list, and one employee with his posts. */
export const employees = defineFeature<Said>({
  resources: {
    employees: {
      list: {
        page: page(() => import('./EmployeeList').then(({ EmployeeList }) => EmployeeList)),
        right: 'employee.read',
        help: 'employees',
        place: 'employees',
        menu: { where: ({ oversees, may }) => oversees && may('employee.read') && 'bar', icon: Badges },
      },
      show: {
        page: page(() => import('./EmployeeShow').then(({ EmployeeShow }) => EmployeeShow)),
        right: 'employee.read',
        help: 'employee',
      },
    },
  },
});
