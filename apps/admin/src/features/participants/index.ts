import Description from '@mui/icons-material/DescriptionOutlined';
import Groups from '@mui/icons-material/GroupsOutlined';
import { defineFeature } from '../../kit/declare/feature';
import { page } from '../../kit/declare/page';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** Documents of the year: the list, one document, the own one, and those of a team. */
export const participants = defineFeature<Said>({
  resources: {
    participants: {
      list: {
        page: page(() => import('./ParticipantList').then(({ ParticipantList }) => ParticipantList)),
        right: 'participant.read',
        help: 'participants',
        place: 'participants',
        menu: { where: ({ oversees, may }) => oversees && may('participant.read') && 'bar', icon: Groups },
      },
      show: {
        page: page(() => import('./ParticipantShow').then(({ ParticipantShow }) => ParticipantShow)),
        right: 'participant.read',
        help: 'document',
      },
    },
  },
  inner: {
    '/participants/:id/role-matrix': {
      page: page(() => import('./RoleMatrixPage').then(({ RoleMatrixPage }) => RoleMatrixPage)),
      help: 'roleMatrix',
    },
  },
  pages: {
    '/team': {
      page: page(() => import('./TeamPage').then(({ TeamPage }) => TeamPage)),
      help: 'team',
      place: 'team',
      found: ({ supervises }) => supervises,
      menu: { where: ({ supervises, oversees }) => supervises && (oversees ? 'more' : 'bar'), icon: Groups },
    },
    '/my-document': {
      page: page(() => import('./MyDocument').then(({ MyDocument }) => MyDocument)),
      help: 'myDocument',
      place: 'myDocument',
      found: ({ owns }) => owns,
      menu: {
        where: ({ owns, oversees }) => owns && (oversees ? 'more' : 'bar'),
        label: 'places.myDocument.short',
        icon: Description,
      },
    },
  },
});
