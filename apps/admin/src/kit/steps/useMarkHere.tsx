import { use, useId, type ReactNode } from 'react';
import { useText } from '../words/text';
import { Notice } from '../ui/Notice';
import { lastMarks } from './answers';
import { TaskContext } from './task-context';

/** What was said of a part, to be shown in it; `describes` lets whoever hears the part hear that with its name. */
interface MarkedPart {
  readonly mark: ReactNode;
  readonly describes: { readonly 'aria-describedby'?: string };
}

/** What was said of this part of the answer when it was given back, at the part itself; nothing in a form that is of no task. */
export function useMarkHere(part: string | undefined): MarkedPart {
  const t = useText();
  const id = useId();
  const mark = lastMarks(use(TaskContext)?.acts ?? []).find(({ key }) => key === part);
  if (mark === undefined) return { mark: null, describes: {} };
  const notice = (
    <div id={id}>
      <Notice tone="wait" title={t('marks.here')}>
        {mark.comment}
      </Notice>
    </div>
  );
  return { mark: notice, describes: { 'aria-describedby': id } };
}
