import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { cutAtStatement } from '../support/cut-connection.js';
import type { Answer, Client } from '../support/test-app.js';
import { endings } from '../support/endings.js';
import { ownLineDaysTopic } from './own-line-days.topic.js';
import {
  disable,
  idOf,
  lastDay,
  list,
  mainPost,
  me,
  names,
  office,
  outside,
  ownLineOffice,
  post,
  row,
  seat,
  seatAll,
  sql,
  stand,
  supervise,
  vacant,
} from './own-line-office.js';

/** What others did before, and by what somebody tries it. */
type Way = readonly [string, () => Promise<(by: Client) => Promise<Answer>>];

const rises: readonly Way[] = [
  [
    'by name, longer than he stands in',
    async () => {
      await seat('me', 'PLH', office.peer.position, null, 0, 1);
      return supervise('report', 'me');
    },
  ],
  [
    'by name from the day on which he stands in',
    async () => {
      await seat('me', 'PLH', office.peer.position, null, 7, 8);
      return supervise('report', 'me', 7);
    },
  ],
  [
    'by a post that he will act for',
    async () => {
      await seat('me', 'PLH', office.peer.position, null, 5);
      return supervise('free', 'peer');
    },
  ],
  [
    'by a title that he acts for, given to a head',
    async () => {
      await seat('me', 'PLT', vacant, null);
      return post('peer', 'D', vacant, 'boss');
    },
  ],
  [
    'past somebody whom he shuts out',
    async () => {
      expect((await supervise('free', 'mine')(me)).status).toBe(200);
      return disable('mine');
    },
  ],
  [
    'by the standing, from a day to come, of one of his own who leads others',
    async () => {
      expect((await supervise('free', 'mine')(me)).status).toBe(200);
      return stand('mine', '03');
    },
  ],
  [
    'by an open end of what would end',
    async () => {
      await sql('delete from assignment where employee_id = $1', [idOf('free')]);
      return lastDay('free', await seat('free', 'D', office.free.position, 'me', -100, 10), null);
    },
  ],
  [
    'by taking back what would follow',
    async () => {
      await sql('delete from assignment where employee_id = $1', [idOf('free')]);
      await seat('free', 'D', office.free.position, 'me', -100, 10);
      const next = await seat('free', 'D', office.free.position, 'other', 11);
      await sql(`update assignment set former_end = 'infinity' where id = $1`, [next]);
      return (by) => by.post(`/api/employees/${idOf('free')}/posts/${next}/take-back`, { reason: 'Mutasi.' });
    },
  ],
];

const own: readonly Way[] = [
  ['who acts for his superior', async () => post('friend', 'PLH', office.boss.position, null)],
  ['who acts for the higher official, later', async () => post('friend', 'PLH', office.top.position, null, 30)],
  ['the post of his superior', async () => post('boss', 'D', vacant, 'other')],
  ['the standing of his superior, from a day to come', async () => stand('boss', '99')],
  ['his higher official', async () => supervise('boss', 'other')],
  ['the end of his superior’s post', async () => lastDay('boss', await mainPost('boss'), 10)],
  [
    'the end of who acts for his superior',
    async () => lastDay('friend', await seat('friend', 'PLH', office.boss.position, null, -5, 20), 5),
  ],
];

/** Rows of a list, each with the code that it gets; those of none are right. */
const listed: readonly (readonly [string, () => readonly (readonly [string, string | null])[]])[] = [
  ['somebody under the sender by name', () => [[row('free', { under: 'me' }), 'ROW_RAISES_SENDER']]],
  [
    'somebody under one who is away in the same list',
    () => [
      [row('free', { under: 'mine' }), 'ROW_RAISES_SENDER'],
      [row('mine', { standing: '03' }), 'ROW_RAISES_SENDER'],
    ],
  ],
  [
    'a superior who is away, beside somebody else',
    () => [
      [row('boss', { standing: '03' }), 'ROW_MOVES_OWN_LINE'],
      [row('friend', { under: 'other' }), null],
    ],
  ],
  [
    'who acts for the superior',
    () => [
      [row('friend'), null],
      [row('friend', { kind: 'PLH', position: office.boss.position, under: null }), 'ROW_MOVES_OWN_LINE'],
    ],
  ],
  ['another higher official from a day to come', () => [[row('boss', { under: 'other', from: 30 }), 'ROW_MOVES_OWN_LINE']]],
];

const honest: readonly Way[] = [
  ['somebody under another head', async () => supervise('free', 'peer')],
  ['somebody under one of his own', async () => supervise('free', 'mine')],
  ['who acts for another head', async () => post('friend', 'PLH', office.peer.position, null)],
  [
    'the end of an absent head’s post',
    async () => {
      await sql(`update employee set standing = '03' where id = $1`, [idOf('other')]);
      return lastDay('other', await mainPost('other'), 10);
    },
  ],
  ['an account of somebody else', async () => disable('free')],
  ['the standing of somebody else', async () => stand('free', '03')],
  ['one of his own who goes to another head', async () => supervise('mine', 'peer')],
  ['a list that repeats what is so', async () => list({}, ...names.map((name) => row(name)))],
  ['a list by which others move', async () => list({}, ...names.map((name) => row(name, name === 'free' ? { under: 'peer' } : {})))],
];
/** Called inside the `describe` of a suite. */
export function ownLineTopic(): void {
  const toEnd = endings();
  beforeAll(() => ownLineOffice(toEnd));
  beforeEach(seatAll);

  const codeOf = ({ status, body }: Answer) => [status, body['code']];

  describe('an administrator in the line himself', () => {
    ownLineDaysTopic();

    it.each(rises)('comes to lead nobody: %s', async (_way, prepare) => {
      expect(codeOf(await (await prepare())(me))).toEqual([403, 'RAISES_ONESELF']);
    });

    it.each(own)('leaves to others who leads him: %s', async (_way, prepare) => {
      const act = await prepare();
      expect(codeOf(await act(me))).toEqual([403, 'MOVES_OWN_LINE']);
      expect((await act(outside)).status).toBeLessThan(300);
    });

    it('nor does he in an act for many', async () => {
      await seat('me', 'PLH', office.peer.position, null, 0, 1);
      const assignments = [
        { employeeId: idOf('report'), supervisorId: idOf('me') },
        { employeeId: idOf('boss'), supervisorId: idOf('other') },
      ];
      let codes: readonly string[] = [];
      const { statements } = await cutAtStatement(0, async () => {
        const { body } = await me.post<{ errors: { code: string }[] }>('/api/employees/supervisors', { assignments, reason: 'x' });
        codes = body.errors.map(({ code }) => code);
      });
      expect(codes).toEqual(['RAISES_ONESELF', 'MOVES_OWN_LINE']);
      // Once before and once after, however many are set.
      expect(statements.filter((statement) => statement.includes('with recursive since'))).toHaveLength(2);
    });

    it.each(listed)('sends no list of %s', async (_way, rowsOf) => {
      const rows = rowsOf();
      const faults = rows.flatMap(([, code], place) => (code === null ? [] : [[place + 2, code]]));
      const text = rows.map(([each]) => each);
      for (const query of [{ dryRun: 'true' }, {}] as Record<string, string>[]) {
        const { status, body } = await list(query, ...text)(me);
        expect([status, body.errors.map(({ row: line, code }) => [line, code])]).toEqual([422, faults]);
      }
      const { status, body } = await list({ validOnly: 'true' }, ...text)(me);
      expect([status, body.valid, body.faulty]).toEqual([200, rows.length - faults.length, faults.length]);
      expect((await list({}, ...text)(outside)).status).toBe(200);
    });

    it.each(honest)('is not kept from what moves others: %s', async (_way, prepare) => {
      const { status, body } = await (await prepare())(me);
      expect([status < 300, body['code']]).toEqual([true, undefined]);
    });
  });
}
