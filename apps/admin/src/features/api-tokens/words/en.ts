import type { Same } from '../../../kit/words/text';
import type { words as id } from './id';

export const words: Same<typeof id> = {
  places: {
    apiTokens: { name: 'API tokens', also: 'mesin aplikasi integrasi bearer kunci token api machine key' },
  },
  resources: {
    'api-tokens': {
      name: 'API tokens',
    },
  },
};
