import type { Same } from '../../../kit/words/text';
import type { words as id } from './id';

export const words: Same<typeof id> = {
  places: {
    accounts: { name: 'Accounts', also: 'kode aktivasi slip masuk activation codes sign in akun' },
  },
  resources: {
    accounts: {
      name: 'Account',
    },
  },
};
