import type { RaRecord } from 'react-admin';
import type { ReactNode } from 'react';

export interface Column<T extends RaRecord> {
  /** The field; its heading is `resources.<resource>.fields.<source>`, and the list sorts by it unless `fixed`. */
  readonly source: string;
  readonly render: (record: T) => ReactNode;
  readonly fixed?: boolean;
  readonly numeric?: boolean;
}
