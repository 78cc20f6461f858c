import { useText } from '../words/text';
import { Notice } from '../ui/Notice';
import { lastMarks } from './answers';
import { useTask } from './task-context';

/** What was said of this part of the answer when it was given back, at the part itself. */
export function MarkHere({ part }: { readonly part: string | undefined }) {
  const t = useText();
  const mark = lastMarks(useTask().acts).find(({ key }) => key === part);
  if (mark === undefined) return null;
  return (
    <Notice tone="wait" title={t('marks.here')}>
      {mark.comment}
    </Notice>
  );
}
