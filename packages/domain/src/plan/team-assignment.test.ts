import { describe, expect, it } from '@jest/globals';
import { Refusal } from '../errors/refusal.js';
import { answersForHome, demandAssignable, mayGiveFor, type Assignee, type TeamTime } from './team-assignment.js';

const asked: TeamTime = { unitId: 'school', team: 'Tim Adiwiyata', firstDay: '2026-02-01', lastDay: '2026-11-30' };
const assignee: Assignee = {
  employeeId: 'supervisor-of-schools',
  name: 'Salma',
  able: true,
  isAboveGiver: false,
  lineage: ['province', 'education-office'],
  supervisorId: 'head-of-office',
  hasDocument: true,
  others: [],
};
const other = (parts: object = {}) => ({ ...asked, state: 'CONSENTED' as const, ...parts });

describe('an assignment across units', () => {
  it.each<[string, Partial<TeamTime>, Partial<Assignee>, string | null]>([
    ['to somebody of another unit', {}, {}, null],
    ['for a single day', { lastDay: '2026-02-01' }, {}, null],
    ['to oneself', {}, { employeeId: 'principal' }, 'nip ASSIGNED_TO_ONESELF'],
    ['to somebody of the unit', {}, { lineage: ['province', 'school'] }, 'nip ASSIGNED_WITHIN_UNIT'],
    ['to somebody of a unit below it', {}, { lineage: ['province', 'school', 'section'] }, 'nip ASSIGNED_WITHIN_UNIT'],
    ['to somebody whom the giver assesses', {}, { supervisorId: 'principal' }, 'nip ASSIGNED_WITHIN_UNIT'],
    ['to somebody whom he assesses for whom it is given', {}, { supervisorId: 'head-of-school' }, 'nip ASSIGNED_WITHIN_UNIT'],
    ['to somebody whom the giver answers to', {}, { isAboveGiver: true, lineage: ['province', 'school'] }, 'nip ASSIGNED_TO_SUPERIOR'],
    ['to somebody who is away or has retired', {}, { able: false }, 'nip ASSIGNED_WHILE_AWAY'],
    ['that ends before it begins', { lastDay: '2026-01-31' }, {}, 'lastDay TEAM_DAYS_REVERSED'],
    ['that reaches into the next year', { lastDay: '2027-01-01' }, {}, 'lastDay TEAM_DAYS_OF_TWO_YEARS'],
    ['in a year without a document', {}, { hasDocument: false }, 'firstDay ASSIGNED_WITHOUT_DOCUMENT'],
    ['to somebody without a supervisor', {}, { supervisorId: null }, 'nip NOBODY_CONSENTS'],
    ['a second time', {}, { others: [other()] }, 'team ASSIGNED_TWICE'],
    ['a second time, written otherwise', { team: ' tim  ADIWIYATA' }, { others: [other({ state: 'WAITING' })] }, 'team ASSIGNED_TWICE'],
    ['beside one that shares its last day', { firstDay: '2026-11-30' }, { others: [other()] }, 'team ASSIGNED_TWICE'],
    ['after one', { firstDay: '2026-12-01', lastDay: '2026-12-31' }, { others: [other()] }, null],
    ['beside one of another team', { team: 'Tim Literasi' }, { others: [other()] }, null],
    ['beside one of the same name elsewhere', {}, { others: [other({ unitId: 'hospital' })] }, null],
    ['again once it was declined', {}, { others: [other({ state: 'DECLINED' })] }, null],
    ['again once it was ended', {}, { others: [other({ state: 'ENDED' })] }, null],
  ])('is given or refused: %s', (_what, time, who, refused) => {
    let found: string | null = null;
    try {
      demandAssignable(['principal', 'head-of-school'], { ...asked, ...time }, { ...assignee, ...who });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      found = `${error.faults[0]?.source} ${error.code}`;
    }
    expect(found).toBe(refused);
  });

  it.each([
    ['the head of its unit', [{ unitId: 'school', team: null }], true],
    ['the lead of the team', [{ unitId: 'school', team: 'tim adiwiyata' }], true],
    ['the lead of another team there', [{ unitId: 'school', team: 'Tim Literasi' }], false],
    ['the head of another unit', [{ unitId: 'hospital', team: null }], false],
    ['somebody who leads nothing', [], false],
  ])('is given by %s: or not', (_who, teams, expected) => {
    expect(mayGiveFor(teams, asked)).toBe(expected);
  });

  const line = { supervisorId: 'head-of-office', deputies: new Map([['head-of-office', ['secretary', 'principal', 'treasurer']]]) };
  it.each([
    ['who assesses the employee', 'head-of-office', true],
    ['his deputy', 'secretary', true],
    ['his deputy who gave it', 'principal', false],
    ['his deputy for whom it was given', 'treasurer', false],
    ['the employee', 'supervisor-of-schools', false],
    ['somebody else', 'stranger', false],
    ['an account without a person', null, false],
  ])('is answered for the home unit by %s: or not', (_who, personId, expected) => {
    expect(answersForHome(line, personId, ['principal', 'treasurer'])).toBe(expected);
  });

  it('is answered by nobody where nobody assesses the employee', () => {
    expect(answersForHome({ supervisorId: null, deputies: new Map() }, 'head-of-office', ['principal'])).toBe(false);
  });
});
