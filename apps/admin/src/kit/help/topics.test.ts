import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { help as en } from '../words/help-en';
import { help as id } from '../words/help-id';
import { helpTopics, topicAt } from './topics';

const panel = path.resolve(import.meta.dirname, '../..');
const views = { list: '', create: '/create', show: '/:id/show', edit: '/:id' } as const;
/** Pages that developers see, or that stand before the sign-in, where no page header is. */
const withoutHelp: readonly string[] = ['*', '/__gallery', '/activate'];

/** The addresses that App.tsx names, with the views that each module declares. */
function routes(): string[] {
  const app = readFileSync(path.join(panel, 'App.tsx'), 'utf8');
  const modules = (readdirSync(panel, { recursive: true }) as string[])
    .filter((file) => /^features\/[^/]+\/index\.tsx?$/.test(file))
    .map((file) => readFileSync(path.join(panel, file), 'utf8'))
    .join('\n');
  const resources = [...app.matchAll(/<Resource name="([\w-]+)" \{\.\.\.(\w+)\}/g)].flatMap(([, name = '', constant = '']) => {
    const body = new RegExp(`export const ${constant} = \\{(.*?)\\};`, 's').exec(modules)?.[1] ?? '';
    return Object.entries(views)
      .filter(([view]) => new RegExp(`\\b${view}:`).test(body))
      .map(([, tail]) => `/${name}${tail}`);
  });
  const own = [...app.matchAll(/<Route\b[^>]*?path="([^"]+)"/g)].map(([, each = '']) => each);
  return [...resources, ...own].filter((each) => !withoutHelp.includes(each));
}

describe('the help', () => {
  it('is there for every page', () => {
    expect(routes().length).toBeGreaterThan(20);
    expect(routes().filter((route) => !(route in helpTopics))).toEqual([]);
  });

  it('speaks of no page that does not exist', () => {
    expect(Object.keys(helpTopics).filter((pattern) => !routes().includes(pattern))).toEqual([]);
  });

  it.each([
    ['/tasks', 'inbox'],
    ['/tasks/', 'inbox'],
    ['/tasks/019a', 'task'],
    ['/courses/create', 'course'],
    ['/cycles/create', 'newCycle'],
    ['/cycles/019a/show', 'cycle'],
    ['/cycles/019a/elsewhere', undefined],
    ['/', undefined],
  ])('of %s is %s', (pathname, topic) => {
    expect(topicAt(pathname)).toBe(topic);
  });

  it.each(Object.values(helpTopics))('says of %s what it is for, what can be done and what comes next, in both languages', (topic) => {
    for (const text of [id[topic], en[topic]]) {
      expect([text.title, text.purpose, text.next].every((each) => each.length > 3)).toBe(true);
      expect(text.can.length).toBeGreaterThan(0);
      expect([text.purpose, ...text.can, text.next].every((sentence) => /[.?"]$/.test(sentence))).toBe(true);
    }
    expect(id[topic].purpose).not.toBe(en[topic].purpose);
  });
});
