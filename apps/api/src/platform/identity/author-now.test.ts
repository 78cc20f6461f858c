import { expect, it } from '@jest/globals';
import { newId } from '../new-id.js';
import { authorNow } from './author-now.js';

it('work goes on for no id that is no account', async () => {
  const nobody = { rows: () => Promise.resolve([]) };
  await expect(authorNow(nobody, newId(), 'employee.import')).rejects.toThrow('is no account');
});
