import type { Who } from '../providers/access';
import type { MessageKey } from '../words/text';
import type { Place } from './panel';

/** The places of one person: few and his own in the bar; what is rarely needed waits behind "more". */
export interface MenuPlaces {
  readonly bar: readonly Place[];
  readonly more: readonly Place[];
}

/** Chooses a person's places, in the order of the declarations. */
export function menuOf(places: readonly Place[], who: Who): MenuPlaces {
  const at = (where: 'bar' | 'more') => places.filter(({ menu }) => menu?.where(who) === where);
  const [bar, more] = [at('bar'), at('more')];
  // A menu of one place would only hide it, and one beside an empty bar everything.
  return more.length === 1 || bar.length === 0 ? { bar: [...bar, ...more], more: [] } : { bar, more };
}

/** Where the person begins: the overseer at the board, everybody else at what waits for him. */
export function homeOf(places: readonly Place[], who: Who): string {
  return menuOf(places, who).bar[0]?.to ?? '/notifications';
}

/** What the menu calls a place. */
export function labelOf({ name, menu }: Place): MessageKey {
  return menu?.label ?? name;
}
