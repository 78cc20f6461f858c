import { defineFeature } from '../../kit/declare/feature';
import { page } from '../../kit/declare/page';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** Employees without a supervisor, each with a proposal; and where one of them says himself who it is. */
export const missingSupervisors = defineFeature<Said>({
  pages: {
    '/missing-supervisors': {
      page: page(() => import('./MissingSupervisors').then(({ MissingSupervisors }) => MissingSupervisors)),
      right: 'employee.assign',
      help: 'missingSupervisors',
      place: 'missing',
    },
    '/name-superior': {
      page: page(() => import('./NameSuperior').then(({ NameSuperior }) => NameSuperior)),
      help: 'nameSuperior',
      place: 'nameSuperior',
      found: ({ owns }) => owns,
    },
  },
});
