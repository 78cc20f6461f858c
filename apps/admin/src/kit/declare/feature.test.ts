import { expect, it } from '@jest/globals';
import { defineFeature } from './feature';
import { panelOf } from './panel';

interface Said {
  readonly words: [
    { words: { places: { pots: { name: 'Pot'; also: 'vas' } }; resources: { pots: { name: 'Pot' } } } },
    { words: { places: { pots: { name: string; also: string } }; resources: { pots: { name: string } } } },
  ];
  readonly help: [{ help: { pots: Help } }, { help: { pots: Help } }];
}
interface Help {
  readonly title: string;
  readonly purpose: string;
  readonly can: readonly string[];
  readonly next: string;
}
const page = Object.assign(() => null, { hasWords: true as const });
const list = { page, right: 'course.read', help: 'pots', place: 'pots' } as const;

it('takes a feature that is whole', () => {
  const panel = panelOf([defineFeature<Said>({ resources: { pots: { list } } })]);
  expect(panel.resources).toEqual([{ name: 'pots', views: [{ view: 'list', page, right: 'course.read' }] }]);
  expect(panel.places.map(({ to, name }) => [to, name])).toEqual([['/pots', 'places.pots.name']]);
});

it('does not compile without a right, a topic of help, a place, or the words of any of them', () => {
  const { right: _right, ...open } = list;
  const { help: _help, ...helpless } = list;
  const { place: _place, ...nowhere } = list;
  const incomplete = [
    // @ts-expect-error a page of records that no right opens
    defineFeature<Said>({ resources: { pots: { list: open } } }),
    // @ts-expect-error a page that comes without its words
    defineFeature<Said>({ resources: { pots: { list: { ...list, page: () => null } } } }),
    // @ts-expect-error a page without help
    defineFeature<Said>({ resources: { pots: { list: helpless } } }),
    // @ts-expect-error a list that neither menu nor search can name
    defineFeature<Said>({ resources: { pots: { list: nowhere } } }),
    // @ts-expect-error help that nobody wrote
    defineFeature<Said>({ resources: { pots: { list: { ...list, help: 'pans' } } } }),
    // @ts-expect-error a place without words
    defineFeature<Said>({ resources: { pots: { list: { ...list, place: 'pans' } } } }),
    // @ts-expect-error records without words
    defineFeature<Said>({ resources: { pans: { list } } }),
    // @ts-expect-error a right that the policy does not know
    defineFeature<Said>({ resources: { pots: { list: { ...list, right: 'pot.read' } } } }),
    // @ts-expect-error words that English lacks
    defineFeature<{ words: [Said['words'][0], { words: { places: { pots: { name: string } } } }] }>({}),
  ];
  expect(incomplete).toHaveLength(9);
});
