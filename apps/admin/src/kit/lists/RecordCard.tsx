import { useListContext, type RaRecord } from 'react-admin';
import { linkForFingers } from '../theme/tokens';
import { Link } from '../ui/Link';
import type { DrawnColumn } from './column';
import { ListCard } from './ListCard';
import { recordPath } from './recordPath';

interface RecordCardProps {
  readonly record: RaRecord;
  readonly columns: readonly DrawnColumn[];
  readonly link?: 'show' | 'edit';
}

/** A row of the list on a phone; its name is the way to the record. */
export function RecordCard({ record, columns, link }: RecordCardProps) {
  const { resource } = useListContext();
  const [name, ...others] = columns;
  if (name === undefined) return null;
  const called = name.render(record);
  return (
    <ListCard
      name={
        link === undefined ? (
          called
        ) : (
          <Link quiet to={recordPath(resource, record, link)} sx={linkForFingers}>
            {called}
          </Link>
        )
      }
      facts={others.map(({ source, heading, render }) => ({ source, heading, says: render(record) }))}
    />
  );
}
