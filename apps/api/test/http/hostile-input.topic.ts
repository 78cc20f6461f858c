import { beforeAll, describe, expect, it } from '@jest/globals';
import { openOffice, openTasks, type Office } from '../support/office.js';
import { routesOf, sampleOf, type Route } from '../support/routes.js';
import { endings } from '../support/endings.js';

const unknown = '01a20bcd-4aa7-794b-91aa-000000000000';
/** JSON nested this deep: whoever walks it by calling himself falls over. */
const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
let office: Office;
let routes: readonly Route[];

const addressOf = ({ path }: Route): string => path.replace(/\{(?!verb)\w+\}/g, unknown).replace('{verb}', 'pause');

/** Called inside the `describe` of a suite. */
export function hostileInputTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    office = toEnd(await openOffice());
    routes = await routesOf(office.site);
  });

  describe('a body', () => {
    it.each([
      ['nested a thousand deep', `{"answers": {"a": ${deep(1_000)}}}`, 'NESTED_TOO_DEEP', 'answers.a'],
      ['nested a hundred thousand deep', deep(100_000), 'NESTED_TOO_DEEP', '0.0'],
      ['with half a character in a text', '{"answers": {"a": ["\\ud83d"]}}', 'HALF_CHARACTER', 'answers.a.0'],
      ['with half a character in a key', '{"answers": {"\\udc00": 1}}', 'HALF_CHARACTER', 'answers'],
    ])('%s is refused by every route, and said where', async (_name, body, code, source) => {
      for (const route of routes.filter(({ method }) => method === 'post' || method === 'put')) {
        const sending = { version: 1, headers: { 'content-type': 'application/json' } };
        const answer = await office.admin[route.method as 'post' | 'put'](addressOf(route), body, sending);
        expect([route.name, answer.status, answer.body]).toEqual([
          route.name,
          400,
          expect.objectContaining({
            code: 'MALFORMED_REQUEST',
            errors: [expect.objectContaining({ code, source: expect.stringContaining(source) })],
          }),
        ]);
      }
    });

    it('with a day that no office has is refused, and one at the edge is not', async () => {
      const withDays = routes.filter(({ body }) => Object.values(body?.properties ?? {}).some(({ format }) => format === 'date'));
      expect(withDays.length).toBeGreaterThan(3);
      for (const route of withDays) {
        const days = Object.entries(route.body?.properties ?? {}).filter(([, { format }]) => format === 'date');
        const sent = async (day: string) => {
          const body = { ...(sampleOf(route.body ?? {}, unknown) as object), ...Object.fromEntries(days.map(([name]) => [name, day])) };
          const { body: answer } = await office.admin[route.method as 'post' | 'put'](addressOf(route), body, { version: 1 });
          return { status: answer['status'], days: ((answer['errors'] ?? []) as { source: string }[]).map(({ source }) => source) };
        };
        for (const day of ['9999-12-31', '0000-01-01', '1899-12-31', '2201-01-01'])
          expect([route.name, day, await sent(day)]).toEqual([route.name, day, { status: 400, days: days.map(([name]) => name) }]);
        for (const day of ['1900-01-01', '2200-12-31'])
          expect([route.name, day, (await sent(day)).status]).not.toEqual([route.name, day, 500]);
      }
    });
  });

  describe('a list', () => {
    const odd = [
      '{}',
      '[]',
      '[[]]',
      '[null]',
      '{"a": 1}',
      'true',
      '-1',
      '1e300',
      '99999999999999999999',
      '""',
      '"\\u0000"',
      '"\\ud83d"',
      '"9999-12-31"',
      '"0000-01-01"',
      '"infinity"',
      `"${unknown}"`,
      `["${unknown}", {}]`,
      deep(1_000),
    ];

    it('takes no value of any filter for more than it is: odd ones are refused or match nothing', async () => {
      const wrong: string[] = [];
      expect(routes.flatMap(({ filters }) => filters).length).toBeGreaterThan(80);
      for (const route of routes.filter(({ filters }) => filters.length > 0))
        for (const field of route.filters)
          for (const value of odd) {
            const { status } = await office.admin.get(addressOf(route), { query: { filter: `{"${field}": ${value}}` } });
            if (status !== 200 && status !== 400) wrong.push(`${route.name} ${field}=${value.slice(0, 30)}: ${status}`);
          }
      expect(wrong).toEqual([]);
    });
  });

  it('a draft with half a character is a fault of the input, also for a task that is there', async () => {
    const task = (await openTasks(office, { step: 'target-setting' })).at(-1);
    const holder = await office.as(task?.holderId ?? '');
    const send = (text: string) => holder.put(`/api/tasks/${task?.id}/draft`, `{"answers": {"results": [{"title": "${text}"}]}}`);
    expect((await send('\\ud83d\\ude00')).status).toBe(200);
    const { status, body } = await send('\\ud83d');
    expect([status, body['errors']]).toEqual([
      400,
      [expect.objectContaining({ source: 'answers.results.0.title', code: 'HALF_CHARACTER' })],
    ]);
  });
}
