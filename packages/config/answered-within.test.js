import { expect, it } from '@jest/globals';
import { refusalsOfEach } from './planted.js';

const rows = [
  ['await this.acts.do(act, (tx) => this.ending.end(tx, id)); return this.queries.of(act.person, id);', 1],
  ['const made = await this.acts.do(act, work); act.response.location(made); return this.one(act.person, made);', 1],
  ['return this.lists.one(rows, act.person, await this.acts.do(act, (tx) => this.giving.give(tx)));', 1],
  ['return this.acts.do(act, async (tx) => { await this.ending.end(tx, id); return this.queries.leftBy(tx, act.person, id); });', 0],
  ['const made = await this.acts.do(act, work); act.response.location(made.id); return made;', 0],
  ['return { id: await this.acts.do(act, (tx) => this.giving.give(tx)) };', 0],
];
const texts = rows.map(([body]) => `export class Routes { async end(act, id) { about(act, id); ${body} } }`);
const found = refusalsOfEach('apps/api', (n) => `src/modules/posts/posts-${n}.controller.ts`, texts);

it.each(rows.map((row, n) => [...row, n]))('an act is answered within its transaction by every controller: %s', (_body, refusals, n) => {
  expect(found[n]).toEqual(Array(refusals).fill('siklus/answered-within'));
});
