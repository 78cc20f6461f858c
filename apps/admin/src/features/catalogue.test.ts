import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import englishOfReactAdmin from 'ra-language-english';
import { panelOf } from '../kit/declare/panel';
import { raIndonesian } from '../kit/words/ra-id';
import { partsOf, wordsIn } from '../testing/words-on-disk';
import { features } from '.';

type Texts = { readonly [key: string]: string | Texts };

/** Every text with its path. */
function leaves(texts: Texts, prefix = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : leaves(value, `${prefix}${key}.`),
  );
}

const holesOf = (text: string) =>
  [...new Set([...text.matchAll(/%\{(\w+)\}/g)].map(([, name]) => name))].filter((name) => name !== 'smart_count').sort();
const own = ([key]: [string, string]) => !key.startsWith('ra.');

const declaredPlaces = panelOf(features).places.map(({ name }) => name.split('.')[1] ?? '');

/**
 * Keys whose last word or a word between is chosen at run time, as the code writes them with `*` for the hole. Where the same place of
 * the catalogue also holds keys that are written out, the words that may stand in the hole are named, so that an idle one is found.
 */
const chosenAtRunTime: Readonly<Record<string, 'any' | readonly string[]>> = {
  'accounts.acts.*.body': 'any',
  'accounts.acts.*.done': 'any',
  'accounts.acts.*.name': 'any',
  'accounts.acts.*.title': 'any',
  'accounts.bars.*': 'any',
  'accounts.hands.*': 'any',
  'accounts.ways.*': 'any',
  'accounts.states.*': 'any',
  'actuals.uncounted.*': 'any',
  'acts.*': [
    'request',
    'withdraw',
    'return',
    'extend',
    'remind',
    'skip',
    'reopen',
    'reassign',
    'hold',
    'release',
    'deputise',
    'postpone',
    'allot',
  ],
  'board.*': ['active', 'complete', 'unrated', 'withdrawn', 'unfinished'],
  'bulk.kinds.*.hint': 'any',
  'document.afterLeaving.*.body': 'any',
  'document.afterLeaving.*.title': 'any',
  'document.recommendationsState.*': 'any',
  'document.acts.*': ['joined', 'withdrawn', 'taken-back', 'closed', 'reopened'],
  'audit.*': ['formerly', 'heldBefore', 'heldBy', 'supervisor', 'validFrom', 'validTo'],
  'audit.kinds.*': 'any',
  'audit.supported.*': 'any',
  'bulk.kinds.*.verb': 'any',
  'bulk.picked.*.confirm': ['steps', 'people'],
  'bulk.picked.*.count': ['steps', 'people'],
  'bulk.picked.*.left': ['steps', 'people'],
  'bulk.resting.*.alone': 'any',
  'bulk.resting.*.along': 'any',
  'bulk.resting.*.step': 'any',
  'bulk.resting.*.title': 'any',
  'bulk.results.*': 'any',
  'bulk.states.*': 'any',
  'bulk.verbs.*': 'any',
  'changes.*': ['person', 'post', 'newUnit', 'unit', 'filled', 'changed', 'emptied'],
  'check.*': ['form', 'submitted', 'signed'],
  'cycles.states.*': 'any',
  'differences.kinds.*': 'any',
  'differences.periods.*': 'any',
  'draft.*': 'any',
  'evidence.findings.*': 'any',
  'evidence.judged.*': 'any',
  'evidence.scans.*': 'any',
  'evidence.states.*': 'any',
  'exports.formats.*': 'any',
  'exports.forms.*': 'any',
  'grants.can.*': 'any',
  'grants.names.*': 'any',
  'grants.states.*': 'any',
  'guide.*.title': 'any',
  'guide.*.verb': 'any',
  'guide.*.waits': 'any',
  'import.notes.*': 'any',
  'imports.results.*': 'any',
  'imports.states.*': 'any',
  'inbox.groups.*': 'any',
  'incidents.states.*': 'any',
  'journey.causes.*': 'any',
  'journey.kept.*': 'any',
  'journey.outcomes.*': 'any',
  'keys.places.*': 'any',
  'layout.banners.*.label': 'any',
  'layout.banners.*.text': 'any',
  'layout.languages.*': 'any',
  'layout.looks.*': 'any',
  'missing.*': ['unit', 'unit-above'],
  'missing.certainty.*': 'any',
  'notices.parts.*': 'any',
  'participants.afterLeaving.*': 'any',
  'participants.at.*': 'any',
  'participants.states.*': 'any',
  'places.*.also': declaredPlaces,
  'places.*.name': declaredPlaces,
  'plan.amounts.*': 'any',
  'plan.approaches.*': 'any',
  'plan.aspects.*': 'any',
  'plan.changes.*': 'any',
  'plan.directions.*': 'any',
  'plan.expectedResult.uptake.*': 'any',
  'plan.groups.*': 'any',
  'plan.kinds.*': 'any',
  'plan.patternHints.*': 'any',
  'plan.patterns.*': 'any',
  'plan.perspectives.*': 'any',
  'plan.shared.how.*': 'any',
  'plan.targetKinds.*': 'any',
  'plan.ties.inWay.*': 'any',
  'plan.ties.wayHints.*': 'any',
  'plan.ties.ways.*': 'any',
  'plan.writing.*': 'any',
  'planStart.notes.*': 'any',
  'planStart.unread.*': 'any',
  'posts.times.*': 'any',
  'printing.*': ['skp', 'progress', 'reviews'],
  'progress.asked.*': 'any',
  'readiness.owners.*': 'any',
  'remarks.asks.*.done': 'any',
  'remarks.asks.*.lead': 'any',
  'remarks.asks.*.title': 'any',
  'remarks.asks.*.verb': 'any',
  'reports.titles.*': 'any',
  'responses.*.label': 'any',
  'responses.*.text': 'any',
  'runStates.*': 'any',
  'search.kinds.*': 'any',
  'security.outcomes.*': 'any',
  'stuck.kinds.*': 'any',
  'surveys.acts.*': 'any',
  'surveys.asks.*.lead': 'any',
  'surveys.asks.*.title': 'any',
  'surveys.asks.*.verb': 'any',
  'surveys.states.*': 'any',
  'task.moved.*': 'any',
  'task.openPeriods.*': ['ends', 'requested', 'stays'],
  'task.silence.*': 'any',
  'task.states.*': 'any',
  'team.standings.*': 'any',
  'teams.asks.*.lead': 'any',
  'teams.asks.*.title': 'any',
  'teams.asks.*.verb': 'any',
  'teams.states.*': 'any',
  'template.differs.*': 'any',
  'template.holders.*': 'any',
  'ties.how.*': 'any',
  'todo.*.fix': 'any',
  'todo.*.title': 'any',
  'todo.*.verb': 'any',
  'training.topics.*': 'any',
  'ui.*': ['noNetwork', 'noNetworkBody', 'networkBack', 'networkBackBody', 'unreachable', 'unreachableBody'],
  'visits.as.*': 'any',
  'visits.kinds.*': 'any',
};

const folder = path.resolve(import.meta.dirname, '..');
const sources = (readdirSync(folder, { recursive: true }) as string[])
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('words/') && !file.includes('.test.'))
  .map((file) => readFileSync(path.join(folder, file), 'utf8'));
const source = sources.join('\n');

/** Whether the key is one that the code may mean by `some.*.key`. */
function fits(written: string, key: string, words: 'any' | readonly string[] = 'any'): boolean {
  const hole = words === 'any' ? '[\\w-]+' : words.join('|');
  return new RegExp(`^${written.replaceAll('.', '\\.').replaceAll('*', `(?:${hole})`)}$`).test(key);
}

/** The keys that no page shows: neither written out, nor chosen at run time, nor the name of records that a page is of. */
function idle(keys: readonly string[]): string[] {
  const named = (word: string) => source.includes(`'${word}'`) || source.includes(`"${word}"`);
  return keys.filter((key) => {
    if (named(key) || Object.entries(chosenAtRunTime).some(([written, words]) => fits(written, key, words))) return false;
    const [, resource] = /^resources\.([\w-]+)\.name$/.exec(key) ?? [];
    return resource === undefined || !named(resource);
  });
}

const [inIndonesian, inEnglish] = [await wordsIn('id'), await wordsIn('en')];

describe('the two catalogues', () => {
  const indonesian = leaves(inIndonesian);
  const english = new Map(leaves(inEnglish));

  it('have the same texts', () => {
    expect(indonesian.map(([key]) => key).filter((key) => !english.has(key))).toEqual([]);
    expect([...english.keys()].filter((key) => !indonesian.some(([each]) => each === key))).toEqual([]);
  });

  it('say each text in one place', async () => {
    const keys = (await partsOf('id')).flatMap((part) => leaves(part)).map(([key]) => key);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('leave no text empty and none in the words of the other language', () => {
    const sentences = indonesian.filter(([, text]) => text.split(/\s+/).length >= 4);
    expect([...indonesian, ...english].filter(([key, text]) => text.trim() === '' && key !== 'ra.boolean.null')).toEqual([]);
    expect(sentences.filter(([key, text]) => english.get(key) === text)).toEqual([]);
  });

  it('leave the same holes, counts aside', () => {
    // English names the one thing where Indonesian counts it, so a hole may be missing there in the first form.
    const differing = indonesian
      .filter(own)
      .filter(([key, text]) => holesOf(english.get(key) ?? '').some((name) => !holesOf(text).includes(name)));
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('hold no text that no page shows', () => {
    expect(idle(indonesian.filter(own).map(([key]) => key))).toEqual([]);
  });

  it('would notice a text that no page shows', () => {
    const planted = ['ui.planted', 'resources.units.planted', 'resources.planted.name', 'places.planted'];
    expect(idle(['ui.retry', 'resources.units.name', ...planted])).toEqual(planted);
  });

  it('choose at run time only where that is declared, and declare nothing that is not so', () => {
    const keys = indonesian.map(([key]) => key);
    const written = [...source.matchAll(/`([\w-]+(?:\.[\w-]+|\.\$\{[^`{}]+\})*)`/g)]
      .map(([, key = '']) => key.replace(/\$\{[^}]+\}/g, '*'))
      .filter((key) => key.includes('*') && keys.some((each) => fits(key, each)));
    expect([...new Set(written)].sort()).toEqual(Object.keys(chosenAtRunTime).sort());
  });

  it("cover react-admin's own texts in Indonesian, each translated", () => {
    const keys = leaves(englishOfReactAdmin as unknown as Texts).map(([key]) => key);
    const translated = new Map(leaves(raIndonesian));
    expect(keys.length).toBeGreaterThanOrEqual(164);
    expect(keys.filter((key) => !translated.has(key))).toEqual([]);
    expect([...translated.keys()].filter((key) => !keys.includes(key))).toEqual([]);
  });
});
