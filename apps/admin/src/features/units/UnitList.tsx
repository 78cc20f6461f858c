import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { ExportList } from '../../kit/lists/ExportList';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import { mayByRole } from '../../kit/providers/access';
import { useSession } from '../../kit/providers/session';
import { useVerbs } from '../../kit/providers/useVerbs';
import { token } from '../../kit/theme/tokens';
import { Empty } from '../../kit/ui/Empty';
import { Failure } from '../../kit/ui/Failure';
import { Page } from '../../kit/ui/Page';
import { Panel } from '../../kit/ui/Panel';
import { TextBox } from '../../kit/ui/TextBox';
import { Waiting } from '../../kit/ui/Waiting';
import { UnitBranch } from './UnitBranch';
import { narrow, treeOf } from './unitTree';

const none: ReadonlySet<string> = new Set();

/** The organisation as a tree: who is where, and which cycles run there. */
export function UnitList() {
  const t = useText();
  const { number } = useFormat();
  const { unitTree } = useVerbs();
  const [text, setText] = useState('');
  const [open, setOpen] = useState<ReadonlySet<string>>();
  const { data: units, error, isPending, refetch } = useQuery({ queryKey: ['units', 'tree'], queryFn: unitTree });
  const { shown, matches } = useMemo(() => narrow(units ?? [], text), [units, text]);
  const tree = useMemo(() => treeOf(shown), [shown]);
  const isNarrowed = text.trim() !== '';
  // At first the topmost units stand open; what was found is always open down to it.
  const opened = isNarrowed ? new Set(shown.map(({ id }) => id)) : (open ?? new Set(tree.map(({ id }) => id)));
  const toggle = (id: string) => {
    const next = new Set(opened);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  return (
    <Page title={t('places.units.name')} lead={t(mayByRole(useSession(), 'employee.read') ? 'unitTree.lead' : 'unitTree.leadNames')}>
      <Box role="search" sx={{ display: 'flex', gap: 3, alignItems: 'end', flexWrap: 'wrap', mb: 4 }}>
        <Box sx={{ flex: '1 1 220px', maxWidth: 420 }}>
          <TextBox type="search" label={t('lists.searchCode')} value={text} onChange={setText} />
        </Box>
        <Button disabled={isNarrowed} onClick={() => setOpen(new Set(shown.map(({ id }) => id)))}>
          {t('unitTree.openAll')}
        </Button>
        <Button disabled={isNarrowed} onClick={() => setOpen(none)}>
          {t('unitTree.closeAll')}
        </Button>
        <Box role="status" sx={{ color: token('ink2'), fontSize: '0.8125rem', pb: 2 }}>
          {isNarrowed && t('unitTree.found', { count: number(matches) })}
        </Box>
      </Box>
      <Panel>
        {units === undefined && (isPending ? <Waiting lines={8} /> : <Failure error={error} onRetry={() => void refetch()} />)}
        {units !== undefined && tree.length === 0 && <Empty title={t(isNarrowed ? 'lists.noMatch' : 'unitTree.none')} />}
        {tree.length > 0 && (
          <Box component="ul" aria-label={t('unitTree.label')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {tree.map((branch) => (
              <UnitBranch key={branch.id} branch={branch} depth={0} opened={opened} onToggle={toggle} />
            ))}
          </Box>
        )}
        {tree.length > 0 && (
          <ExportList
            list="units"
            filter={isNarrowed ? { q: text.trim() } : {}}
            sort={['code', 'ASC']}
            columns={['code', 'name', 'zone']}
          />
        )}
      </Panel>
    </Page>
  );
}
