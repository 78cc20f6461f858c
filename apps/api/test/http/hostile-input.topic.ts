import { beforeAll, describe, expect, it } from '@jest/globals';
import { openOffice, openTasks, type Office } from '../support/office.js';
import { routesOf, sampleOf, type Route } from '../support/routes.js';
import { endings } from '../support/endings.js';
import type { Answer } from '../../proof/office/client.js';
import { formWith } from '../support/people.js';

const unknown = '01a20bcd-4aa7-794b-91aa-000000000000';
/** JSON nested this deep: whoever walks it by calling himself falls over. */
const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
let office: Office;
let routes: readonly Route[];

const addressOf = ({ path }: Route): string => path.replace(/\{(?!verb)\w+\}/g, unknown).replace('{verb}', 'pause');

type Body = readonly [name: string, body: string, code: string, source: string];
/** Bodies that are refused before any route looks at them, one of each kind. */
const bodies: readonly Body[] = [
  ['nested a thousand deep', `{"answers": {"a": ${deep(1_000)}}}`, 'NESTED_TOO_DEEP', 'answers.a'],
  ['with half a character in a text', '{"answers": {"a": ["\\ud83d"]}}', 'HALF_CHARACTER', 'answers.a.0'],
  ['with a mark that turns the text around', '{"reason": "Rahma \\u202eamhaR"}', 'HIDDEN_CHARACTER', 'reason'],
  ['with NUL', '{"username": "a\\u0000", "password": "b"}', 'HIDDEN_CHARACTER', 'username'],
  ['that names the prototype of all', '{"__proto__": {"grants": []}}', 'UNRECOGNIZED_KEYS', '__proto__'],
];
/** The same kinds in other forms and places, which the long tier tries. */
const otherBodies: readonly Body[] = [
  ['nested a hundred thousand deep', deep(100_000), 'NESTED_TOO_DEEP', '0.0'],
  ['with a space of no width', '{"a": ["Rah\\u200bma"]}', 'HIDDEN_CHARACTER', 'a.0'],
  ['with the mark of a file within', '{"reason": "\\ufeffRahma"}', 'HIDDEN_CHARACTER', 'reason'],
  ['with marks piled up on one letter', `{"reason": "R${'\\u0301'.repeat(500)}ahma"}`, 'HIDDEN_CHARACTER', 'reason'],
  ['with NUL in an answer', '{"answers": {"a": "a\\u0000"}}', 'HIDDEN_CHARACTER', 'answers.a'],
  ['with half a character in a key', '{"answers": {"\\udc00": 1}}', 'HALF_CHARACTER', 'answers'],
  ['that names a prototype within', '{"answers": {"a": [{"__proto__": 1}]}}', 'UNRECOGNIZED_KEYS', 'answers.a.0.__proto__'],
  ['that names a constructor within', '{"answers": {"a": [{"constructor": 1}]}}', 'UNRECOGNIZED_KEYS', 'answers.a.0.constructor'],
  ['that names what a constructor makes', '{"answers": {"prototype": null}}', 'UNRECOGNIZED_KEYS', 'answers.prototype'],
];

function refusedAs(given: readonly Body[]): void {
  it.each(given)('%s is refused by every route, and said where', async (_name, body, code, source) => {
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
}

/** JSON that hardly any filter is made for, one of each kind that PostgreSQL reads in its own way. */
const odd = ['{}', '[]', '{"a": 1}', '1e300', '""', '"infinity"', '"2026-11-29T00:00:00+99:99"', `"${unknown}"`];
/** The same kinds otherwise, which the long tier tries. */
const otherOdd = [
  '[[]]',
  '[null]',
  'true',
  '-1',
  '99999999999999999999',
  '"9999-12-31"',
  '"0000-01-01"',
  '"2026-11-29 10:00 Mars/Phobos"',
  `["${unknown}", {}]`,
];

function takesNo(values: readonly string[]): void {
  // These are refused before anybody asks which field they are for.
  const unreadable = ['"\\u0000"', '"\\ud83d"', deep(1_000)];

  const statusOf = async (route: Route, fields: readonly string[], value: string): Promise<number> => {
    const filter = `{${fields.map((field) => `"${field}": ${value}`).join(', ')}}`;
    return (await office.admin.get(addressOf(route), { query: { filter } })).status;
  };

  /**
   * Which fields of the route answer the value otherwise than with rows or a refusal. They are asked together: PostgreSQL reads every
   * value before it looks at a row, so that one it cannot take is told whatever stands beside it. Those among which one was refused are
   * asked by halves, and which refused is asked alone from then on.
   */
  const wrongBy = async (route: Route, value: string, refusing: Set<string>): Promise<string[]> => {
    const wrong: string[] = [];
    const groups = [route.filters.filter((field) => !refusing.has(field)), ...[...refusing].map((field) => [field])];
    for (let fields = groups.pop(); fields !== undefined; fields = groups.pop()) {
      const status = fields.length === 0 ? 200 : await statusOf(route, fields, value);
      const [field = ''] = fields;
      if (status === 200) continue;
      const half = Math.ceil(fields.length / 2);
      if (fields.length > 1) groups.push(fields.slice(0, half), fields.slice(half));
      else if (status === 400) refusing.add(field);
      else wrong.push(`${route.name} ${field}=${value}: ${status}`);
    }
    return wrong;
  };

  it('takes no value of any filter for more than it is: odd ones are refused or match nothing', async () => {
    const wrong: string[] = [];
    let refusing = 0;
    expect(routes.flatMap(({ filters }) => filters).length).toBeGreaterThan(80);
    for (const route of routes.filter(({ filters }) => filters.length > 0)) {
      const ofRoute = new Set<string>();
      for (const value of values) wrong.push(...(await wrongBy(route, value, ofRoute)));
      for (const value of unreadable)
        if ((await statusOf(route, route.filters.slice(0, 1), value)) !== 400) wrong.push(`${route.name} ${value.slice(0, 30)}`);
      refusing += ofRoute.size;
    }
    expect(wrong).toEqual([]);
    // Some filters take only what they are made for.
    expect(refusing).toBeGreaterThan(10);
  });
}

async function openHostileOffice(toEnd: ReturnType<typeof endings>): Promise<void> {
  office = toEnd(await openOffice());
  routes = await routesOf(office.site);
}

/** Bodies and values of the long tier, called inside the `describe` of a suite. */
export function otherInputTopic(): void {
  const toEnd = endings();
  beforeAll(() => openHostileOffice(toEnd));

  describe('a body', () => refusedAs(otherBodies));
  describe('a list', () => takesNo(otherOdd));
}

/** Called inside the `describe` of a suite. */
export function hostileInputTopic(): void {
  const toEnd = endings();
  beforeAll(() => openHostileOffice(toEnd));

  describe('a body', () => {
    refusedAs(bodies);

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

  describe('what no route reads', () => {
    const saysOf = ({ status, body }: Answer) => [status, body['code'], body['errors']];
    const namedAs = (source: string) => [400, 'MALFORMED_REQUEST', [expect.objectContaining({ code: 'UNRECOGNIZED_KEYS', source })]];

    it('is refused and named by every route, in its query and in a body that it does not ask for', async () => {
      let bodies = 0;
      for (const route of routes) {
        const { method, body } = route;
        const query = { kenari: '1' };
        const sent = body === undefined ? undefined : sampleOf(body, unknown);
        const asked =
          method === 'post' || method === 'put'
            ? await office.admin[method](addressOf(route), sent, { query, version: 1 })
            : await office.admin[method](addressOf(route), { query });
        expect([route.name, saysOf(asked)]).toEqual([route.name, namedAs('kenari')]);
        if ((method !== 'post' && method !== 'put') || body !== undefined) continue;
        bodies += 1;
        const given = await office.admin[method](addressOf(route), { kenari: 1 }, { version: 1 });
        expect([route.name, saysOf(given)]).toEqual([route.name, namedAs('kenari')]);
      }
      expect([bodies > 2, (await office.admin.get('/api/session')).status]).toEqual([true, 200]);
    });

    it('is said in the language of whoever reads it', async () => {
      const inEnglish = await office.admin.get('/api/units', { query: { kenari: '1' }, headers: { 'accept-language': 'en' } });
      const inIndonesian = await office.admin.get('/api/units', { query: { kenari: '1' } });
      expect([inEnglish, inIndonesian].map(({ body }) => (body['errors'] as { message: string }[])[0]?.message)).toEqual([
        'Remove what is not known here: kenari.',
        'Hapus isian yang tidak dikenal: kenari.',
      ]);
    });

    it.each([
      ['a field', 'kenari', (form: FormData) => form.append('kenari', '1')],
      ['a field that names the prototype', '__proto__', (form: FormData) => form.append('__proto__', '1')],
      ['a field that names a constructor', 'constructor', (form: FormData) => form.append('constructor', '1')],
      ['a file of another name', 'lampiran', (form: FormData) => form.append('lampiran', new Blob(['x']), 'x.csv')],
    ])('is refused and named beside a file: %s', async (_what, name, add) => {
      const form = formWith('NIP');
      add(form);
      expect(saysOf(await office.admin.post('/api/employees/import', form))).toEqual(namedAs(name));
    });

    it('is refused and named in the answers of a task, however deep, and in a draft of them, which may be half filled in', async () => {
      const task = (await openTasks(office, { step: 'target-setting' })).at(-1);
      const holder = await office.as(task?.holderId ?? '');
      const { body } = await holder.get<{ example: { results: { title: string; indicators: object[] }[] }; version: number }>(
        `/api/tasks/${task?.id}`,
      );
      const [first] = body.example.results;
      const within = { results: [{ ...first, indicators: [{ ...first?.indicators[0], kenari: 1 }] }] };
      for (const [answers, source] of [
        [{ ...body.example, kenari: 1 }, 'kenari'],
        [within, 'results.0.indicators.0.kenari'],
        [{ results: [{ indicators: [{ target: { number: 1, unit: '%', kenari: 1 } }] }] }, 'results.0.indicators.0.target.kenari'],
      ] as const) {
        const sent = await holder.post(`/api/tasks/${task?.id}/complete`, { answers }, { version: body.version });
        const kept = await holder.put(`/api/tasks/${task?.id}/draft`, { answers });
        expect([sent, kept].map(saysOf)).toEqual([namedAs(source), namedAs(source)]);
      }
      const half = { results: [{ title: '', indicators: [{ target: { unit: '' } }, {}] }] };
      expect((await holder.put(`/api/tasks/${task?.id}/draft`, { answers: half })).status).toBe(200);
    });
  });

  describe('a list', () => {
    takesNo(odd);
  });

  it('a text of one line takes no break of it, and one of several lines does', async () => {
    const [{ id = '', unit = '', above = '', today = '' } = {}] = await office.site.unitOfWork.read<Record<string, string>>(
      `select a.employee_id as id, a.unit_id as unit, a.supervisor_id as above, business_now()::date::text as today
         from current_assignment a where a.kind = 'D' and a.supervisor_id is not null
          and not exists (select from assignment b where b.supervisor_id = a.employee_id) order by 1 limit 1`,
    );
    const post = { validFrom: today, kind: 'D', positionType: 'PELAKSANA', level: null, unitId: unit, supervisorId: above };
    const set = (position: string) =>
      office.admin.post(`/api/employees/${id}/posts`, {
        ...post,
        position,
        reason: 'Baris satu.\nBaris dua \ud83d\udc69\u200d\ud83d\udcbb.',
      });
    const { status, body } = await set('Analis\nBaru');
    expect([status, body['errors']]).toEqual([400, [expect.objectContaining({ source: 'position' })]]);
    expect((await set('Analis Baru')).status).toBe(200);
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
