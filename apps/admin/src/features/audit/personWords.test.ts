import { describe, expect, it } from '@jest/globals';
import { personWords } from './personWords';
import { words } from './words/id';

const said = {
  say: ({ id }: { readonly id: string }) => id,
  t: (key: string, { what }: { readonly what: string }) =>
    String((words.audit as Record<string, unknown>)[key.replace('audit.', '')]).replace('%{what}', what),
  day: (day: string) => day,
};
const people = { '019a-1': 'Rina', '019a-2': 'Tono' };

describe('an entry about a person', () => {
  it.each([
    [
      'employee.supervisor.set',
      { supervisorId: '019a-1', earlier: '019a-2', validFrom: '2027-04-05' },
      'Rina, sebelumnya Tono, mulai 2027-04-05',
    ],
    ['employee.supervisor.set', { supervisorId: '019a-1', earlier: null, validFrom: '2027-04-05' }, 'Rina, mulai 2027-04-05'],
    ['employee.standing.set', { standing: '99', earlier: '01' }, 'Pensiun, sebelumnya Aktif'],
    ['employee.standing.told', { standing: '02', beginsOn: '2027-04-08' }, 'CLTN, mulai 2027-04-08'],
    [
      'employee.post.set',
      { kind: 'PLH', supervisorId: '019a-2', validFrom: '2027-04-06', validTo: '2027-04-20' },
      'Pelaksana Harian, pejabat penilai Tono, mulai 2027-04-06, sampai 2027-04-20',
    ],
    ['role.given', { validFrom: '2027-04-06', kind: 'D' }, ''],
  ])('%s says what became another', (action, body, told) => {
    expect(personWords({ action, body, people }, said)).toBe(told);
  });
});
