import type { ImportReport } from '@siklus/contracts/staff-import';
import { Bullets } from '../../kit/ui/Bullets';
import { Notice } from '../../kit/ui/Notice';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';

/** What becomes of running cycles once the list is written: who joins, which turns move, what is held up. */
export function ImportEffects({ effects }: Pick<ImportReport, 'effects'>) {
  const t = useText();
  const { number } = useFormat();
  if (effects === undefined || effects.joins.length + effects.moves + effects.heldUp === 0) return null;
  const counted = (count: number) => ({ smart_count: count, count: number(count) });
  return (
    <Notice tone={effects.heldUp > 0 ? 'wait' : 'sea'} title={t('import.effects')}>
      <Bullets>
        {effects.joins.map(({ year, unitName, count }) => (
          <li key={`${year}/${unitName}`}>{t('import.effectJoins', { ...counted(count), year, unit: unitName })}</li>
        ))}
        {effects.moves > 0 && <li>{t('import.effectMoves', counted(effects.moves))}</li>}
        {effects.heldUp > 0 && <li>{t('import.effectHeldUp', counted(effects.heldUp))}</li>}
      </Bullets>
    </Notice>
  );
}
