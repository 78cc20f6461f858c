import { beforeAll, describe, expect, it } from '@jest/globals';
import { documentExport, type DocumentExport } from '@siklus/contracts/document-export';
import { explainDocument } from '../../src/operations/explain-document.js';
import { canonical, commitTo } from '../../src/platform/audit/chain.js';
import { demoOffice } from '../support/demo-office.js';
import { endings } from '../support/endings.js';
import { signedIn } from '../support/people.js';
import type { Client, TestApp } from '../support/test-app.js';

let site: TestApp;
let auditor: Client;

const exported = async (by: Client, id: string) => (await by.file(`/api/participants/${id}/export`)).body.toString('utf8');
const read = (text: string) => JSON.parse(text) as DocumentExport;

/** Documents that have come as far as others have not: by their state, plans, ratings and recommendations, the fullest last. */
async function documentsOfEachKind(): Promise<string[]> {
  const rows = await site.unitOfWork.read<{ id: string }>(
    `select min(id::text) as id from (
       select p.id, p.state, (select count(*) from plan n where n.participant_id = p.id) as plans,
              (select count(*) from rating r where r.participant_id = p.id) as ratings,
              (select count(distinct version) from training_recommendation t where t.participant_id = p.id) as trainings
         from participant p) d
      group by state, plans, ratings, trainings order by plans + ratings + trainings, 1`,
  );
  return rows.map(({ id }) => id);
}

/** A place for each kind of leaf in a document: of all rows of a list that have it, the first. */
function leavesOf(value: unknown, path: readonly string[] = [], kinds = new Map<string, readonly string[]>()) {
  if (typeof value === 'object' && value !== null) for (const [key, part] of Object.entries(value)) leavesOf(part, [...path, key], kinds);
  else {
    const kind = path.map((part) => (/^\d+$/.test(part) ? '*' : part)).join('/');
    if (!kinds.has(kind)) kinds.set(kind, path);
  }
  return kinds;
}

/** Another value of the same kind, as whoever forges a file would write it. */
function other(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (typeof value !== 'string') return 1;
  return { GOOD: 'VERY_GOOD', AS_EXPECTED: 'ABOVE', BELOW: 'AS_EXPECTED', WIT: 'WIB' }[value] ?? `${value}1`;
}

/** The document with another value at the place. */
function forged(text: string, path: readonly string[]): DocumentExport {
  const document = read(text);
  const last = path.at(-1) ?? '';
  const parent = path.slice(0, -1).reduce((part, key) => part[key] as Record<string, unknown>, document as Record<string, unknown>);
  parent[last] = other(parent[last]);
  return document;
}

/** Called inside the `describe` of a suite. */
export function exportedTopic(): void {
  const toEnd = endings();
  let fullest: string;
  beforeAll(async () => {
    site = toEnd(await demoOffice());
    auditor = await signedIn(site, 'auditor-who-explains', { roles: ['auditor'] });
  });

  describe('an exported document', () => {
    it('is the same bytes each time, and every figure in it follows from it', async () => {
      const ids = await documentsOfEachKind();
      expect(ids.length).toBeGreaterThan(5);
      for (const id of ids) {
        const text = await exported(auditor, id);
        expect([id, text === (await exported(auditor, id)), `${canonical(JSON.parse(text))}\n` === text]).toEqual([id, true, true]);
        expect(documentExport.strict().safeParse(read(text)).error).toBeUndefined();
        expect([id, explainDocument(read(text)).data]).toEqual([id, { equal: true }]);
        fullest = text;
      }
      const { stated, signed, answers } = read(fullest);
      for (const part of [stated.plans, stated.achievements, stated.ratings, stated.recommendations, signed, answers])
        expect(part.length).toBeGreaterThan(0);
    });

    it('names the place of every figure that was changed in it, and of whatever no longer follows from what was', () => {
      const unfound: string[] = [];
      const paths = [...leavesOf(read(fullest)).values()];
      for (const path of paths) {
        const place = `/${path.join('/')}`;
        const { ok, data, lines } = explainDocument(forged(fullest, path));
        const { equal, node = '' } = data as { equal: unknown; node?: string };
        // A figure that is stated is named itself, or the row that has another shape by it; of all else something that follows from it.
        const isNamed = place.startsWith('/stated/') ? `${place}/`.startsWith(`${node}/`) && node.split('/').length > 2 : node !== '';
        if (ok || equal !== false || !isNamed || lines.at(-1) !== JSON.stringify(data)) unfound.push(`${place}: ${JSON.stringify(data)}`);
      }
      expect(unfound).toEqual([]);
      expect(paths.length).toBeGreaterThan(80);
    });

    it('tells what a changed actual comes to, and of changed words the answer, by its commitment or by what was signed', () => {
      const document = read(fullest);
      const at = document.answers.findIndex(({ step, turn }) => step === 'final-assessment' && turn === 'rate');
      const given = document.answers[at] as DocumentExport['answers'][number];
      const rated = { ...(given.answers as object), feedback: 'Kata lain.' };
      const explained = (answer: typeof given) => explainDocument({ ...document, answers: document.answers.with(at, answer) }).data;
      expect(explained({ ...given, answers: rated })).toEqual({ equal: false, node: `/answers/${at}/answers` });
      const committed = commitTo(Buffer.from(given.salt, 'base64url'), rated);
      const signed = document.signed.findIndex(({ step }) => step === given.step);
      expect(explained({ ...given, answers: rated, committed })).toEqual({ equal: false, node: `/signed/${signed}/text` });
      const reported = leavesOf(document.answers).get('*/answers/actuals/*/value');
      expect(explainDocument(forged(fullest, ['answers', ...(reported ?? [])])).data).toMatchObject({
        node: expect.stringMatching(/^\/stated\/achievements\/\d+\//),
      });
    });
  });
}
