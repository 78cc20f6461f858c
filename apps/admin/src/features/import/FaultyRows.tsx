import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { FaultyFile } from '@siklus/contracts/imports';
import { useMutation } from '@tanstack/react-query';
import type { GivenList } from '../../kit/providers/importVerbs';
import { useVerbs } from '../../kit/providers/useVerbs';
import { token } from '../../kit/theme/tokens';
import { Failure } from '../../kit/ui/Failure';
import { useText } from '../../kit/words/text';

const formats = ['xlsx', 'csv'] as const;

/** The faulty rows as a file of the same form, with what is wrong in a last column: to be mended and chosen again. */
export function FaultyRows(list: GivenList) {
  const t = useText();
  const { faultyRows } = useVerbs();
  const make = useMutation({ mutationFn: faultyRows, onSuccess: save });
  return (
    <Box sx={{ mt: 3 }}>
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'center' }}>
        {formats.map((format) => (
          <Button key={format} size="small" disabled={make.isPending} onClick={() => make.mutate({ ...list, format })}>
            {t('import.faultyFile', { format: format.toUpperCase() })}
          </Button>
        ))}
      </Box>
      <Box sx={{ mt: 1, fontSize: '0.78125rem', color: token('ink3') }}>{t('import.faultyFileHint')}</Box>
      {make.isError && <Failure error={make.error} />}
    </Box>
  );
}

const types = { csv: 'text/csv', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

function save({ name, format, content }: FaultyFile): void {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: types[format] }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}
