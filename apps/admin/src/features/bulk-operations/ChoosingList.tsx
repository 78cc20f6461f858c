import { mostPicked, type BulkAct } from '@siklus/contracts/bulk-operations';
import type { ReactNode } from 'react';
import type { RaRecord } from 'react-admin';
import type { z } from 'zod';
import { PickBox } from '../../kit/lists/PickBox';
import { PickMany } from '../../kit/lists/PickMany';
import { RecordList, type RecordListProps } from '../../kit/lists/RecordList';
import { usePicked } from '../../kit/lists/usePicked';
import { useFormat } from '../../kit/words/format';
import { useText, type MessageKey } from '../../kit/words/text';
import type { Picked } from './picked';
import { PickedActButtons } from './PickedActButtons';
import type { PickedActs } from './PickedActDialog';

/** What may be chosen from a list, and done with it. */
export interface Choosing<Row> {
  readonly kinds: readonly BulkAct['kind'][];
  readonly what: PickedActs['what'];
  /** Whether the reader may act on the row. */
  readonly isMine: (row: Row) => boolean;
  /** What is chosen with the row, and what its box is called. */
  readonly pickedOf: (row: Row) => Picked;
  readonly labelOf: (row: Row) => string;
  /** What the form begins with, by what was chosen. */
  readonly begin?: (picked: readonly Row[]) => PickedActs['begin'];
  /** Why not more than `most` are chosen at once. */
  readonly tooMany: MessageKey;
}

interface ChoosingListProps<S extends z.ZodObject> extends Omit<RecordListProps<S>, 'actions' | 'lead'> {
  readonly lead: ReactNode;
  /** Without it the list is only read. */
  readonly choosing: Choosing<z.output<S> & RaRecord> | undefined;
}

/** A list from which rows are chosen, over all its pages, and acted on together: each row has its box before what names it. */
export function ChoosingList<S extends z.ZodObject>({ choosing, lead, columns, ...list }: ChoosingListProps<S>) {
  const t = useText();
  const { number } = useFormat();
  const { picked, pick, isPicked, toggle } = usePicked<z.output<S> & RaRecord>();
  if (choosing === undefined) return <RecordList {...list} columns={columns} lead={lead} />;
  const { kinds, what, isMine, pickedOf, labelOf, tooMany } = choosing;
  const begin = choosing.begin?.(picked);
  const boxed = (render: (row: z.output<S>) => ReactNode) => (record: z.output<S>) => {
    const row = record as z.output<S> & RaRecord;
    return (
      <PickBox label={labelOf(row)} isMine={isMine(row)} checked={isPicked(row)} onChange={() => toggle(row)}>
        {render(row)}
      </PickBox>
    );
  };
  return (
    <RecordList
      {...list}
      columns={columns.map((column, at) => (at === 0 ? { ...column, render: boxed(column.render) } : column))}
      lead={
        <>
          {lead}
          <PickMany picked={picked} onPick={pick} isMine={isMine} most={mostPicked} tooMany={t(tooMany, { most: number(mostPicked) })} />
        </>
      }
      actions={
        <PickedActButtons
          kinds={kinds}
          what={what}
          picked={picked.map(pickedOf)}
          {...(begin === undefined ? {} : { begin })}
          onDone={() => pick([])}
        />
      }
    />
  );
}
