import Handshake from '@mui/icons-material/HandshakeOutlined';
import { defineFeature } from '../../kit/declare/feature';
import { page } from '../../kit/declare/page';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** Assignments across units: given by who heads a unit or leads a team, answered by the home unit; and the results that come of one. */
export const teamAssignments = defineFeature<Said>({
  resources: {
    'team-assignments': {
      list: {
        page: page(() => import('./AssignmentList').then(({ AssignmentList }) => AssignmentList)),
        right: 'team-assignment.read',
        help: 'teamAssignments',
        place: 'teamAssignments',
        found: ({ owns, may }) => owns || may('team-assignment.read'),
        menu: { where: ({ supervises }) => supervises && 'more', label: 'places.teamAssignments.short', icon: Handshake },
      },
    },
  },
  inner: {
    '/team-assignments/:id/results': {
      page: page(() => import('./TeamResultsPage').then(({ TeamResultsPage }) => TeamResultsPage)),
      help: 'teamResults',
    },
  },
});
