import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { Tx } from '../database/unit-of-work.js';
import { defineJob } from './define-job.js';
import { Jobs, OfAnotherRelease } from './jobs.js';
import { send } from './outbox.js';

class Printer {
  readonly printed: string[] = [];
}

const award = '0197f0c0-0000-7000-8000-000000000001';
const printer = new Printer();
const printAward = defineJob({
  name: 'awards.print',
  words: { id: 'Mencetak piagam', en: 'Print an award' },
  payload: z.object({ awardId: z.uuid() }),
  needs: [Printer],
  handle: async (_tx, { awardId }, { printed }) => void printed.push(awardId),
});
const countAwards = defineJob({
  name: 'awards.count',
  words: { id: 'Menghitung piagam', en: 'Count awards' },
  every: 60,
  needs: [Printer],
  handle: async ({ printed }) => printed.length > 1,
});

/** A transaction that keeps what was written. */
function paper() {
  const written: unknown[] = [];
  const tx = { run: async (sql: string, values: unknown[] = []) => written.push([sql, ...values]) } as unknown as Tx;
  return { tx, written };
}

const jobs = new Jobs([printAward, countAwards], () => printer);

describe('a job', () => {
  it('gets its payload, checked, and what it needs', async () => {
    await jobs.run(paper().tx, 'awards.print', { awardId: award });
    expect(printer.printed).toEqual([award]);
    await expect(jobs.run(paper().tx, 'awards.print', { awardId: 'first prize' })).rejects.toThrow('Invalid UUID');
  });

  it('is called by its words, and one of a newer release by what it is', () => {
    expect(jobs.wordsOf('awards.print')).toEqual({ id: 'Mencetak piagam', en: 'Print an award' });
    expect(jobs.wordsOf('awards.mail').en).toBe('Work of a newer release of Siklus');
    // @ts-expect-error a job without words
    const wordless = () => defineJob({ name: 'awards.count', every: 60, handle: async () => false });
    expect(wordless).toBeInstanceOf(Function);
  });

  it('that comes back is no work that can be asked for, and neither is one without a handler', async () => {
    expect(jobs.recurring()).toEqual([countAwards]);
    expect(await jobs.pass(countAwards)).toBe(false);
    for (const name of ['awards.count', 'awards.mial']) await expect(jobs.run(paper().tx, name, {})).rejects.toThrow(OfAnotherRelease);
  });

  it('is asked for by its object: another payload neither compiles nor is written', async () => {
    const { tx, written } = paper();
    await send(tx, printAward, [{ awardId: award }]);
    expect(written[0]).toEqual([expect.stringContaining('insert into outbox'), expect.stringContaining('"job":"awards.print"'), 'work']);
    // @ts-expect-error a payload with another key
    await expect(send(tx, printAward, [{ award }])).rejects.toThrow();
    // @ts-expect-error a job that comes back by itself
    const misuse = send(tx, countAwards, [{}]);
    await expect(misuse).rejects.toThrow();
    expect(written).toHaveLength(2);
  });
});

describe('a process', () => {
  it('does not start with two handlers of one job', () => {
    const again = defineJob({ ...printAward, payload: z.object({}), handle: async () => undefined });
    expect(() => new Jobs([printAward, again], () => printer)).toThrow('The job awards.print has two handlers');
    expect(() => new Jobs([printAward, printAward], () => printer)).toThrow('The job awards.print has two handlers');
    new Jobs([again], () => printer);
  });

  it('does not start while a declared job is in no list', () => {
    jobs.assertHandled();
    const mailAward = defineJob({ ...printAward, name: 'awards.mail', payload: z.object({}), handle: async () => undefined });
    expect(() => jobs.assertHandled()).toThrow('No handler for the jobs awards.mail: add them to the list in apps/api/src/jobs.ts');
    jobs.add(mailAward);
    jobs.assertHandled();
  });

  it('that does the jobs does not start without what one needs', () => {
    jobs.assertAble();
    const poor = new Jobs([printAward], (need) => {
      throw new Error(`There is no ${need.name}`);
    });
    expect(() => poor.assertAble()).toThrow('There is no Printer');
  });
});
