import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { figuresIn, tellFigures } from '../figures.js';
import { dropBegun, interrupted, keepBegun } from './begun.js';
import { chosenParts } from './chosen-parts.js';
import { partsOf, proofFiles, stagesOf } from './parts.js';
import { addLine, asItStayed, checkedOut } from './record.js';

const folder = mkdtempSync(join(tmpdir(), 'siklus-proof-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const seeds = { model: [1, 2], chaos: [3, 4], year: [5] };
const parts = partsOf({ seeds, minutes: { soak: 5, load: 2 } });

describe('the parts of the proof', () => {
  it('are all of them unless some are named, and each test file of the third tier is one', () => {
    expect(chosenParts(parts, undefined)).toEqual(parts);
    expect(chosenParts(parts, ['soak,load']).map(({ name }) => name)).toEqual(['load', 'soak']);
    expect(parts).toHaveLength(proofFiles().length + 6);
    expect(() => chosenParts(parts, ['sock'])).toThrow(/There is load, .*soak; not sock/);
    expect(() => chosenParts([...parts, { name: 'soak' }], undefined)).toThrow('Two parts are called soak');
  });

  it('run side by side in two lanes, but for what is judged against an idle machine', () => {
    const names = (chosen: readonly string[] | undefined) =>
      stagesOf(chosenParts(parts, chosen)).map((stage) => stage.map((lane) => lane.map(({ name }) => name)));
    const [first, lanes, last, ...more] = names(undefined);
    expect([first, last, more]).toEqual([[['load']], [['soak']], []]);
    expect(lanes?.map((lane) => lane[0])).toEqual(['judgements', 'chaos']);
    expect(lanes?.flat().sort()).toEqual(parts.flatMap(({ name, lane }) => (lane === undefined ? [] : [name])).sort());
    expect(names(['soak,model,load,sabotage'])).toEqual([[['load']], [['sabotage', 'model']], [['soak']]]);
  });

  it('are told the seeds', () => {
    const environments = parts.flatMap((part) => (part.kind === 'tests' ? part.runs.map(({ env }) => env) : []));
    expect(environments.map((env) => env['SIKLUS_MODEL_SEED']).filter(Boolean)).toEqual(['1', '2']);
    expect(new Set(environments.map((env) => env['TEST_SEEDS']).filter(Boolean))).toEqual(new Set(['3,4']));
  });
});

describe('the line of a proof', () => {
  const day = new Date('2026-11-28T10:00:00Z');
  const git = (changes: string) => (args: readonly string[]) => (args[0] === 'status' ? changes : 'abc123\n');

  it('names the commit, and says when something was changed that no commit holds', () => {
    expect(checkedOut(git(''), day)).toEqual({ commit: 'abc123', day: '2026-11-28', dirty: false });
    expect(checkedOut(git(' M apps/api/src/main.ts\n'), day)).toMatchObject({ dirty: true });
  });

  it('is of no commit when the files changed while it ran', () => {
    const began = checkedOut(git(''), day);
    expect(asItStayed(began, began)).toEqual(began);
    expect(asItStayed(began, { ...began, commit: 'def456' })).toEqual({ ...began, dirty: true });
    expect(asItStayed(began, { ...began, dirty: true })).toEqual({ ...began, dirty: true });
  });

  it('is one line, appended, in the order in which it is read', () => {
    const file = join(folder, 'proofs.jsonl');
    const proof = { ...checkedOut(git(''), day), seeds, seconds: { model: 12 }, figures: { chaos: [{ rescues: 3 }] }, passed: true };
    addLine(file, proof);
    addLine(file, { ...proof, passed: false });
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toBe(
      '{"commit":"abc123","day":"2026-11-28","seeds":{"model":[1,2],"chaos":[3,4],"year":[5]},"seconds":{"model":12},' +
        '"figures":{"chaos":[{"rescues":3}]},"passed":true,"dirty":false}',
    );
  });

  it('holds the figures that programs noted where they were asked to, and none where they were not', () => {
    const file = join(folder, 'figures');
    const asked = process.env['PROOF_FIGURES'];
    try {
      delete process.env['PROOF_FIGURES'];
      tellFigures('soak', { minutes: 1 });
      process.env['PROOF_FIGURES'] = file;
      tellFigures('chaos', { seed: 1, rescues: 3 });
      tellFigures('chaos', { seed: 2, rescues: 4 });
      tellFigures('soak', { growth: { heap: 1.23456 } });
    } finally {
      if (asked === undefined) delete process.env['PROOF_FIGURES'];
      else process.env['PROOF_FIGURES'] = asked;
    }
    expect(figuresIn(file)).toEqual({
      chaos: [
        { seed: 1, rescues: 3 },
        { seed: 2, rescues: 4 },
      ],
      soak: [{ growth: { heap: 1.23 } }],
    });
    expect(figuresIn(join(folder, 'nothing'))).toEqual({});
  });
});

describe('a proof that was interrupted', () => {
  const file = join(folder, 'proof/begun.json');
  const began = { commit: 'abc123', day: '2026-11-28', dirty: false };
  const failures = [{ name: 'model 1', count: 2 }];
  const ended = [{ name: 'model', took: 12, passed: 3, skipped: 0, failures, figures: {}, told: 'FAILED model' }];

  it('goes on with its seeds, and what had failed stays so', () => {
    expect(() => interrupted(file, began)).toThrow('begin one without --continue');
    keepBegun(file, { began, seeds, ended });
    expect(interrupted(file, { ...began, day: '2026-11-29' })).toEqual({ began, seeds, ended });
    dropBegun(file);
    expect(() => interrupted(file, began)).toThrow('No proof was interrupted here');
  });

  it('does not go on with another commit or with changes', () => {
    keepBegun(file, { began, seeds, ended });
    expect(() => interrupted(file, { ...began, commit: 'def456' })).toThrow('one of abc123, and something has changed');
    expect(() => interrupted(file, { ...began, dirty: true })).toThrow('begin anew');
    keepBegun(file, { began: { ...began, dirty: true }, seeds, ended });
    expect(() => interrupted(file, began)).toThrow('begin anew');
  });
});
