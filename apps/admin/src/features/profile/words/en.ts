import type { Same } from '../../../kit/words/text';
import type { words as id } from './id';

export const words: Same<typeof id> = {
  places: {
    profile: { name: 'My profile', also: 'kata sandi bahasa tampilan sesi password language sessions profil saya' },
  },
  profile: {
    device: 'Language and look',
    deviceHint: 'Holds for this device.',
    sessions: 'My sessions',
    sessionsBody: 'Where you are signed in. End what is not yours, then change your password.',
    here: 'this session',
    elsewhere: 'another session',
    started: 'Signed in %{at}',
    seen: 'last used %{at}',
    endOne: 'End this session',
    endOthers: 'End all other sessions and API tokens',
    ended: 'The session was ended.',
    roles: 'Roles',
    noRoles: 'No special role.',
  },
};
