import { beforeAll, expect, it } from '@jest/globals';
import { mostViews, type SavedView } from '@siklus/contracts/saved-views';
import { endings } from '../support/endings.js';
import { heldBack } from '../support/locks.js';
import { signedIn } from '../support/people.js';
import { startTestApp, type Client, type TestApp } from '../support/test-app.js';

let site: TestApp;
let mine: Client;
let other: Client;

const views = async (by: Client): Promise<Partial<SavedView>[]> =>
  (await by.get<SavedView[]>('/api/saved-views')).body.map(({ name, path, query }) => ({ name, path, query }));
const late = { name: 'Yang terlambat', path: '/open-tasks', query: 'filter=%7B%22late%22%3Atrue%7D' };

/** Called inside the `describe` of a suite. */
export function savedViewsTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    site = toEnd(await startTestApp());
    [mine, other] = [await signedIn(site, 'penyimpan', { roles: ['administrator'] }), await signedIn(site, 'orang-lain', {})];
  });

  it('are kept by name for who keeps them, and the same name is that view anew', async () => {
    expect((await mine.post('/api/saved-views', late)).status).toBe(201);
    expect((await mine.post('/api/saved-views', { ...late, path: '/employees', query: '' })).status).toBe(201);
    expect((await mine.post('/api/saved-views', { ...late, query: 'page=2' })).status).toBe(201);
    expect(await views(mine)).toEqual(expect.arrayContaining([{ ...late, query: 'page=2' }]));
    expect([await views(mine).then(({ length }) => length), await views(other)]).toEqual([2, []]);
    const twice = () => ['a', 'b'].map((query) => mine.post('/api/saved-views', { ...late, query }));
    const both = await heldBack(site.databaseUrl, `select from account where username = 'penyimpan' for update`, twice);
    expect([both.map(({ status }) => status), (await views(mine)).length]).toEqual([[201, 201], 2]);
  });

  it('are changed and forgotten by who keeps them, and by nobody else', async () => {
    const before = (await mine.get<SavedView[]>('/api/saved-views')).body;
    const [view] = before;
    const { body: own } = await other.post<SavedView>('/api/saved-views', { ...late, query: 'filter=%7B%7D' });
    expect((await other.delete(`/api/saved-views/${view?.id}`)).status).toBe(404);
    expect((await mine.get<SavedView[]>('/api/saved-views')).body).toEqual(before);
    expect((await other.delete(`/api/saved-views/${own.id}`)).status).toBe(204);
    expect((await mine.delete(`/api/saved-views/${view?.id}`)).status).toBe(204);
    expect(await views(mine).then(({ length }) => length)).toBe(1);
  });

  it.each(['https://di.luar/employees', '//di.luar', 'employees', '/employees?x', ''])(
    'lead to a list of the panel, and not to "%s"',
    async (path) => {
      expect((await mine.post('/api/saved-views', { ...late, path })).status).toBe(400);
    },
  );

  it(`are at most ${mostViews}`, async () => {
    await site.unitOfWork.run((tx) =>
      tx.run(
        `insert into saved_view (id, account_id, path, name, query) select gen_random_uuid(), a.id, '/units', n::text, ''
           from account a, generate_series(1, $1) n where a.username = 'orang-lain'`,
        [mostViews],
      ),
    );
    expect((await other.post('/api/saved-views', late)).body['code']).toBe('VIEWS_MANY');
    expect((await other.post('/api/saved-views', { name: '1', path: '/units', query: 'page=3' })).status).toBe(201);
  });
}
