import { describe, expect, it } from '@jest/globals';
import type { Session } from '@siklus/contracts/session';
import type { Role } from '@siklus/domain';
import { homeOf, menuOf } from '../kit/declare/menu';
import { panelOf, routesOf, type Place } from '../kit/declare/panel';
import { whoIs } from '../kit/providers/access';
import type { HelpTexts } from '../kit/words/help-text';
import { helpIn } from '../testing/words-on-disk';
import { features } from '.';

const panel = panelOf(features);
const routes = routesOf(features);

function person(roles: readonly Role[], { owns = false, supervises = false } = {}) {
  const session: Pick<Session, 'employeeId' | 'supervises' | 'grants'> = {
    employeeId: owns ? 'e1' : null,
    supervises,
    grants: roles.map((role) => ({ role, unitId: null, unitPath: null })),
  };
  return whoIs(session as Session);
}

describe('the help', () => {
  it('is there for every page, says each topic once, and nothing of pages that do not exist', async () => {
    expect(routes.length).toBeGreaterThan(25);
    const topics = routes.map((route) => panel.topicAt(route.replace(':id', 'x')));
    const said = (await helpIn('id')).flatMap((each) => Object.keys(each));
    expect(said.sort()).toEqual([...new Set(topics)].sort());
  });

  it.each([
    ['/tasks', 'inbox'],
    ['/tasks/', 'inbox'],
    ['/tasks/019a', 'task'],
    ['/courses/create', 'course'],
    ['/cycles/create', 'newCycle'],
    ['/cycles/019a/show', 'cycle'],
    ['/participants/019a/trail', 'trail'],
    ['/cycles/019a/elsewhere', undefined],
    ['/', undefined],
  ])('of %s is %s', (pathname, topic) => {
    expect(panel.topicAt(pathname)).toBe(topic);
  });

  it('says what a page is for, what can be done and what comes next, in both languages', async () => {
    const [id, en] = [await helpIn('id'), await helpIn('en')].map((parts) => Object.assign({}, ...parts) as HelpTexts);
    expect(Object.keys(en ?? {})).toEqual(Object.keys(id ?? {}));
    for (const [topic, text] of Object.entries(id ?? {})) {
      const english = en?.[topic];
      for (const { title, purpose, can, next } of [text, english!]) {
        expect([title, purpose, next].every((each) => each.length > 3)).toBe(true);
        expect(can.length).toBeGreaterThan(0);
        expect([purpose, ...can, next].every((sentence) => /[.?"]$/.test(sentence))).toBe(true);
      }
      expect(text.purpose).not.toBe(english?.purpose);
    }
  });
});

describe('the menu', () => {
  // Whoever adds a place need not add it here: these, and in this order.
  const main = ['/cycles', '/tasks', '/participants', '/employees', '/courses'];
  const back = [
    '/units',
    '/import',
    '/accounts',
    '/role-grants',
    '/stuck-runs',
    '/template',
    '/bulk-operations',
    '/incidents',
    '/audit-entries',
  ];
  const looked = ['/units', '/stuck-runs', '/template'];
  const own = ['/tasks', '/my-document', '/training-recommendations'];
  const known = new Set([...main, ...back, ...own, '/team']);
  it.each([
    ['an administrator', person(['administrator']), main.filter((to) => to !== '/tasks'), back],
    ['an administrator with a document', person(['administrator'], { owns: true }), main, ['/my-document', ...back]],
    ['an employee', person([], { owns: true }), own, []],
    ['a supervisor', person([], { owns: true, supervises: true }), ['/tasks', '/team', '/my-document'], ['/training-recommendations']],
    ['the training office with a document', person(['training-office'], { owns: true }), main, ['/my-document', ...looked]],
    ['an operator', person(['ops']), ['/units', '/incidents'], []],
    ['an operator with a document', person(['ops'], { owns: true }), own, ['/units', '/incidents']],
    [
      'a supervisor who operates',
      person(['ops'], { supervises: true }),
      ['/tasks', '/team'],
      ['/training-recommendations', '/units', '/incidents'],
    ],
  ])('of %s', (_who, who, bar, more) => {
    const shown = menuOf(panel.places, who);
    const listed = (places: readonly Place[]) => places.map(({ to }) => to).filter((to) => known.has(to));
    expect([listed(shown.bar), listed(shown.more)]).toEqual([bar, more]);
  });

  it('begins at its first place, and for somebody without any at what he was told', () => {
    expect(homeOf(panel.places, person(['auditor']))).toBe('/cycles');
    expect(homeOf(panel.places, person([]))).toBe('/notifications');
  });
});

describe('the rights', () => {
  it.each([
    ['courses', 'edit', 'course.write'],
    ['cycles', 'create', 'cycle.create'],
    ['courses', 'show', undefined],
    ['elsewhere', 'list', undefined],
  ])('of %s, %s: %s', (resource, page, right) => {
    expect(panel.rightOf(resource, page)).toBe(right);
  });
});
