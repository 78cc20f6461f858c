import { id } from '@siklus/contracts/common';
import { z } from 'zod';
import { defineJob } from '../platform/queue/define-job.js';
import { pageSize, readMoments } from './engine.js';
import { LineFollowers } from './line-followers.js';

/** Lets modules act on people whose own post or superior changed; the turns of their documents follow by a job of their own. */
export const followLineChange = defineJob({
  name: 'line.follow',
  words: { id: 'Menerapkan akibat pergantian jabatan atau atasan', en: 'Let a change of post or superior take effect' },
  payload: z.object({ employeeIds: z.array(id).max(pageSize) }),
  needs: [LineFollowers],
  handle: async (tx, { employeeIds }, followers) => followers.follow(tx, employeeIds, await readMoments(tx)),
});
