import { hintsOn, type WrittenPlan } from '@siklus/domain';
import { useText } from '../../words/text';

/** What could be written better at a place of the plan, with a good example; undefined where nothing is to be said. */
export type HintAt = (place: string) => string | undefined;

/** The hints on a plan while it is written, by the sources of its inputs: `results.0.title`. They keep nobody from handing it in. */
export function useWritingHints(source: string, results: WrittenPlan['results']): HintAt {
  const t = useText();
  const hints = hintsOn({ results });
  return (place) => {
    const hint = hints.get(place.replace(source, 'results'));
    return hint && t(`plan.writing.${hint}`);
  };
}
