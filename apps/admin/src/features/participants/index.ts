import { lazy } from 'react';

export const participants = {
  list: lazy(() => import('./ParticipantList').then(({ ParticipantList }) => ({ default: ParticipantList }))),
  show: lazy(() => import('./ParticipantShow').then(({ ParticipantShow }) => ({ default: ParticipantShow }))),
};
export const MyDocument = lazy(() => import('./MyDocument').then((module) => ({ default: module.MyDocument })));
export const TeamPage = lazy(() => import('./TeamPage').then((module) => ({ default: module.TeamPage })));
