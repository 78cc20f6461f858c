import { use } from 'react';
import { useText } from '../words/text';
import { Notice } from '../ui/Notice';
import { lastMarks } from './answers';
import { TaskContext } from './task-context';

/** What was said of this part of the answer when it was given back, at the part itself; nothing in a form that is of no task. */
export function MarkHere({ part }: { readonly part: string | undefined }) {
  const t = useText();
  const mark = lastMarks(use(TaskContext)?.acts ?? []).find(({ key }) => key === part);
  if (mark === undefined) return null;
  return (
    <Notice tone="wait" title={t('marks.here')}>
      {mark.comment}
    </Notice>
  );
}
