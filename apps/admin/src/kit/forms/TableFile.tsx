import type { RefObject } from 'react';

interface TableFileProps {
  /** What opens it: a button clicks it. */
  readonly picker: RefObject<HTMLInputElement | null>;
  readonly onChoose: (file: File | undefined) => void;
}

/** Lets a table be chosen from the own machine, as CSV or XLSX. */
export function TableFile({ picker, onChoose }: TableFileProps) {
  return (
    <input
      ref={picker}
      type="file"
      accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      hidden
      onChange={({ target }) => {
        onChoose(target.files?.[0]);
        // The same file, mended meanwhile, must be choosable again.
        target.value = '';
      }}
    />
  );
}
