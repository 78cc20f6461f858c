import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { employmentStatuses, positionTypes, type EmploymentStatus, type Enrols, type PositionType } from '@siklus/domain';
import type { InputProps } from '../../kit/forms/input-props';
import { RecordPicker } from '../../kit/lists/RecordPicker';
import { token } from '../../kit/theme/tokens';
import { Checks } from '../../kit/ui/Checks';
import { TextBox } from '../../kit/ui/TextBox';
import { useSay, useText } from '../../kit/words/text';

const statuses = (Object.keys(employmentStatuses) as EmploymentStatus[]).filter((status) => status !== 'NON_ASN');
const types = Object.keys(positionTypes) as PositionType[];
const known = <Key extends string>(list: readonly Key[], names: Readonly<Record<Key, { readonly label: { id: string; en: string } }>>) =>
  list.map((value) => ({ value, label: names[value].label }));

/** Who takes part: by status, position type, units and NIPs. What is left empty leaves nobody out. */
export function EnrolsInput({ source, label, hint, value, onChange, errors }: InputProps) {
  const t = useText();
  const say = useSay();
  const enrols = (value ?? {}) as Enrols;
  const set = (part: Partial<Enrols>) => {
    const kept = Object.entries({ ...enrols, ...part }).filter(([, list]) => Array.isArray(list) && list.length > 0);
    onChange(kept.length === 0 ? undefined : Object.fromEntries(kept));
  };
  const units = enrols.unitIds ?? [];
  const said = <Key extends string>(list: readonly { value: Key; label: { id: string; en: string } }[]) =>
    list.map((each) => ({ value: each.value, label: say(each.label) }));
  return (
    <Box role="group" aria-label={label} sx={{ display: 'grid', gap: 4 }}>
      <Box>
        <Box sx={{ fontWeight: 650 }}>{label}</Box>
        <Box sx={{ fontSize: '0.8125rem', color: token('ink2'), mt: 1 }}>{hint}</Box>
      </Box>
      <Checks
        label={t('cycles.enrols.statuses')}
        options={said(known(statuses, employmentStatuses))}
        value={enrols.statuses ?? []}
        error={errors[`${source}.statuses`]}
        onChange={(chosen) => set({ statuses: chosen })}
      />
      <Checks
        label={t('cycles.enrols.positionTypes')}
        options={said(known(types, positionTypes))}
        value={enrols.positionTypes ?? []}
        error={errors[`${source}.positionTypes`]}
        onChange={(chosen) => set({ positionTypes: chosen })}
      />
      {[...units, ''].map((unitId, index) => (
        <Box key={unitId || 'another'} sx={{ display: 'flex', gap: 2, alignItems: 'end' }}>
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <RecordPicker
              resource="units"
              label={t(unitId === '' ? 'cycles.enrols.unit' : 'cycles.enrols.unitChosen', { n: index + 1 })}
              hint={unitId === '' ? t('cycles.enrols.unitHint') : undefined}
              value={unitId}
              onChange={(chosen) => {
                const others = units.filter((each) => each !== unitId);
                set({ unitIds: chosen === '' || others.includes(chosen) ? others : [...others, chosen] });
              }}
              error={errors[`${source}.unitIds.${index}`]}
            />
          </Box>
          {unitId !== '' && (
            <Button size="small" variant="text" onClick={() => set({ unitIds: units.filter((each) => each !== unitId) })}>
              {t('ui.removeRow', { n: index + 1 })}
            </Button>
          )}
        </Box>
      ))}
      <TextBox
        label={t('cycles.enrols.nips')}
        hint={t('cycles.enrols.nipsHint')}
        lines={3}
        value={(enrols.nips ?? []).join('\n')}
        error={errors[`${source}.nips`]}
        onChange={(typed) => set({ nips: typed.split(/[\s;,]+/).filter((nip) => nip !== '') })}
      />
    </Box>
  );
}
