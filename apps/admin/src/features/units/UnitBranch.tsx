import Box from '@mui/material/Box';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import { mayByRole } from '../../kit/providers/access';
import { useSession } from '../../kit/providers/session';
import { linkForFingers, token } from '../../kit/theme/tokens';
import { Link, listPath } from '../../kit/ui/Link';
import { UnfoldButton } from '../../kit/ui/UnfoldButton';
import type { Branch } from './unitTree';

interface UnitBranchProps {
  readonly branch: Branch;
  readonly depth: number;
  readonly opened: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}

/** A unit with its numbers, and what lies below it once it is opened. Lists in lists: every screen reader knows those. */
export function UnitBranch({ branch: { id, name, code, zone, people, cycles, below }, depth, opened, onToggle }: UnitBranchProps) {
  const t = useText();
  const { number } = useFormat();
  const session = useSession();
  const isOpen = opened.has(id);
  return (
    <Box component="li">
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', py: 1.5, borderTop: depth === 0 ? 0 : `1px solid ${token('line')}` }}>
        {below.length === 0 ? (
          <Box sx={{ width: { xs: 0, sm: 28 }, flexShrink: 0 }} />
        ) : (
          <UnfoldButton isOpen={isOpen} label={t(isOpen ? 'unitTree.close' : 'unitTree.open', { name })} onToggle={() => onToggle(id)} />
        )}
        <Box
          sx={{
            flex: 1,
            minWidth: 0,
            display: 'flex',
            flexWrap: 'wrap',
            columnGap: 4,
            rowGap: 0.5,
            alignItems: 'baseline',
            justifyContent: 'space-between',
          }}
        >
          <Box sx={{ minWidth: 0, overflowWrap: 'anywhere', display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 2 }}>
            <Box component="span" sx={{ fontWeight: depth < 2 ? 650 : 500 }}>
              {name}
            </Box>
            <Box component="span" sx={{ color: token('ink3'), fontSize: '0.78125rem' }}>
              {`${code} · ${zone}`}
            </Box>
          </Box>
          <Box sx={{ display: 'flex', gap: 4, fontSize: '0.8125rem', whiteSpace: 'nowrap', '& a': linkForFingers }}>
            {/* Every unit has people: last, they stand below each other. */}
            {cycles > 0 && mayByRole(session, 'cycle.read') && (
              <Link to={listPath('cycles', { unitId: id })}>{t('unitTree.cycles', { count: number(cycles) })}</Link>
            )}
            {mayByRole(session, 'employee.read') && (
              <Link to={listPath('employees', { unitId: id })}>{t('unitTree.people', { count: number(people) })}</Link>
            )}
          </Box>
        </Box>
      </Box>
      {isOpen && below.length > 0 && (
        <Box component="ul" aria-label={name} sx={{ listStyle: 'none', m: 0, p: 0, pl: { xs: 3, sm: 5 } }}>
          {below.map((each) => (
            <UnitBranch key={each.id} branch={each} depth={depth + 1} opened={opened} onToggle={onToggle} />
          ))}
        </Box>
      )}
    </Box>
  );
}
