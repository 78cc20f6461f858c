import { describe, expect, it } from '@jest/globals';
import { Refusal } from '../errors/refusal.js';
import { demandRemarkable, whyRemarkStays, type Speaker } from './remark.js';

const indicator = (key: string) => ({ key }) as never;
const results = [
  { key: 'r1', indicators: [indicator('r1.i1'), indicator('r1.i3')] },
  { key: 'r2', assignment: 'a1', indicators: [indicator('r2.i1')] },
];
const supervisor: Speaker = { as: 'supervisor' };
const lead: Speaker = { as: 'teamLead', assignments: ['a1', 'a2'] };

/** What comes of it: the assignment, or the code of the refusal. */
function outcome(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error instanceof Refusal ? error.code : error;
  }
}

describe('feedback during the year', () => {
  it.each<[string, string, Speaker, string | null]>([
    ['an indicator', 'r1.i3', supervisor, null],
    ['a result', 'r1', supervisor, null],
    ['a core value', 'HARMONIOUS', supervisor, null],
    ['what comes from a team, as who assesses', 'r2.i1', supervisor, null],
    ['an indicator that was dropped', 'r1.i2', supervisor, 'REMARK_PART_UNKNOWN'],
    ['a result that is not there', 'r3', supervisor, 'REMARK_PART_UNKNOWN'],
    ['an indicator of such a result', 'r3.i1', supervisor, 'REMARK_PART_UNKNOWN'],
    ['no value', 'BRAVE', supervisor, 'REMARK_PART_UNKNOWN'],
    ['what comes from his team, as its lead', 'r2.i1', lead, 'a1'],
    ['the result from his team, as its lead', 'r2', lead, 'a1'],
    ['another result, as a lead', 'r1.i1', lead, 'REMARK_NOT_OF_TEAM'],
    ['a value, as a lead', 'HARMONIOUS', lead, 'REMARK_NOT_OF_TEAM'],
    ['what comes from another team, as a lead', 'r2', { as: 'teamLead', assignments: ['a2'] }, 'REMARK_NOT_OF_TEAM'],
  ])('on %s', (_what, part, speaker, expected) => {
    expect(outcome(() => demandRemarkable(part, results, speaker))).toBe(expected);
  });

  it.each([
    ['of his own, unread', 'me', null, undefined],
    ['of his own, read', 'me', '2026-03-02T01:00:00.000Z', 'OPENED_MEANWHILE'],
    ['of somebody else', 'other', null, 'NOT_FOUND'],
    ['of somebody else, read', 'other', '2026-03-02T01:00:00.000Z', 'NOT_FOUND'],
  ])('is corrected and taken back by its writer until it is read: %s', (_what, authorId, readAt, expected) => {
    expect(whyRemarkStays({ authorId, readAt }, 'me')?.code).toBe(expected);
    expect(whyRemarkStays({ authorId, readAt }, null)?.code).toBe('NOT_FOUND');
  });
});
