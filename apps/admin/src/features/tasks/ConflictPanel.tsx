import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import type { TaskDetail } from '@siklus/contracts/tasks';
import { useState, type Ref } from 'react';
import type { AnswerMap } from '../../kit/drafts/copies';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import { Notice } from '../../kit/ui/Notice';
import type { FieldSchema } from '../../kit/forms/schema';
import { ConflictField } from './ConflictField';
import { differingFields } from './draftLines';
import type { OtherText } from './openDraft';

interface ConflictPanelProps {
  readonly schema: FieldSchema;
  readonly mine: AnswerMap;
  readonly other: OtherText;
  readonly task: Pick<TaskDetail, 'zone' | 'plans'>;
  readonly onChange: (answers: AnswerMap) => void;
  /** Ends the comparison with these answers. */
  readonly onSettle: (answers: AnswerMap) => void;
  readonly ref: Ref<HTMLDivElement>;
}

/** Two texts for one task: both are shown, nothing is overwritten, the writer keeps one or merges them by hand. */
export function ConflictPanel({ schema, mine, other, task: { zone, plans }, onChange, onSettle, ref }: ConflictPanelProps) {
  const t = useText();
  const { recently } = useFormat();
  const [isMerging, setMerging] = useState(false);
  const fields = schema.properties ?? {};
  const differing = differingFields(Object.keys(fields), mine, other.answers);
  return (
    <Notice
      ref={ref}
      tone="wait"
      urgent
      title={t('conflict.title')}
      actions={
        <>
          <Button size="small" variant="contained" onClick={() => onSettle(mine)}>
            {t(isMerging ? 'conflict.merged' : 'conflict.keepMine')}
          </Button>
          <Button size="small" onClick={() => onSettle(other.answers)}>
            {t('conflict.takeTheirs')}
          </Button>
          {!isMerging && (
            <Button size="small" onClick={() => setMerging(true)}>
              {t('conflict.merge')}
            </Button>
          )}
        </>
      }
    >
      {t(isMerging ? 'conflict.mergeBody' : 'conflict.body')}
      <Box sx={{ display: 'grid', gap: 3, mt: 3 }}>
        {differing.map((field) => (
          <ConflictField
            key={field}
            field={field}
            schema={fields[field] ?? {}}
            mine={mine[field]}
            theirs={other.answers[field]}
            plans={plans}
            theirsTitle={other.savedAt === null ? t('conflict.theirs') : t('conflict.theirsAt', { time: recently(other.savedAt, zone) })}
            {...(isMerging ? { onTake: (value: unknown) => onChange({ ...mine, [field]: value }) } : {})}
          />
        ))}
        {differing.length === 0 && t('conflict.same')}
      </Box>
    </Notice>
  );
}
