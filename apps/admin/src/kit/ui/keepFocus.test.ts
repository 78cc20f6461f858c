import { expect, it } from '@jest/globals';
import { heirOf } from './keepFocus';

/** An element as far as it is asked: what it is, what it holds, whether it is still there. */
function thing(
  name: string,
  { is = [], holds = [], gone = false }: { is?: readonly string[]; holds?: readonly unknown[]; gone?: boolean } = {},
) {
  const element = {
    name,
    isConnected: !gone,
    getClientRects: () => [{}],
    matches: (selector: string) => is.some((each) => selector.startsWith(each)),
    contains: (other: unknown) => holds.includes(other),
    querySelectorAll: () => holds,
  };
  return element as unknown as HTMLElement & { readonly name: string };
}
const field = () => thing('field', { is: ['input:not'] });
const heading = thing('heading');
const page = { querySelector: () => heading } as unknown as ParentNode;
const gone = (name: string) => thing(name, { gone: true });

it.each([
  [
    'the field that came in its place',
    () => {
      const note = field();
      const row = thing('row', { holds: [note] });
      return { places: [{ element: gone('offer'), groups: [row] }], added: [note], expected: note };
    },
  ],
  [
    'the group it stood in, not a field that came elsewhere',
    () => {
      const row = thing('row');
      return { places: [{ element: gone('remove'), groups: [gone('removed row'), row] }], added: [field()], expected: row };
    },
  ],
  [
    'the group around the form, which has no name',
    () => {
      const around = thing('around');
      return { places: [{ element: gone('keep mine'), groups: [thing('form', { is: ['form'] }), around] }], added: [], expected: around };
    },
  ],
  [
    'the button that opened the dialog',
    () => {
      const opener = thing('opener');
      const places = [opener, gone('field of the dialog'), gone('button of the dialog')].map((element) => ({ element, groups: [] }));
      return { places, added: [], expected: opener };
    },
  ],
  ['the heading of the page', () => ({ places: [{ element: gone('row'), groups: [] }], added: [], expected: heading })],
])('what has gone leaves the focus to %s', (_whom, office) => {
  const { places, added, expected } = office();
  expect(heirOf(places, added, page)).toBe(expected);
});
