import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Close from '@mui/icons-material/Close';
import { annexLists, annexNames, type Annex } from '@siklus/domain';
import { GroupHeading } from '../../forms/GroupHeading';
import type { InputProps } from '../../forms/input-props';
import { errorsUnder } from '../../forms/schema';
import { FieldError } from '../../ui/Field';
import { TextBox } from '../../ui/TextBox';
import { useSay, useText } from '../../words/text';
import { rowsOf } from './rows';

const most = 20;

/** The annex of a plan: three lists, each a row for an item. */
export function AnnexInput({ source, label, hint, value, errors, onChange }: InputProps) {
  const say = useSay();
  const annex = (value ?? {}) as Partial<Annex>;
  return (
    <Box role="group" aria-label={label} sx={{ display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <GroupHeading source={source} label={label} hint={hint} errors={errors} />
      {annexLists.map((list) => (
        <Items
          key={list}
          source={`${source}.${list}`}
          name={say(annexNames[list])}
          items={annex[list] ?? []}
          errors={errors}
          onChange={(items) => onChange({ ...annex, [list]: items })}
        />
      ))}
    </Box>
  );
}

interface ItemsProps {
  readonly source: string;
  readonly name: string;
  readonly items: readonly string[];
  readonly errors: InputProps['errors'];
  readonly onChange: (items: readonly string[]) => void;
}

function Items({ source, name, items, errors, onChange }: ItemsProps) {
  const t = useText();
  const ofList = errors[source];
  const rows = rowsOf(items, onChange, { empty: '', most });
  return (
    <Box role="group" aria-label={name} data-source={source} sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box sx={{ fontWeight: 600, fontSize: '0.875rem' }}>{name}</Box>
      {ofList !== undefined && <FieldError>{ofList}</FieldError>}
      {items.map((item, at) => {
        const { onChange: onText, onRemove } = rows.at(at);
        return (
          // Nothing names an item but its place.
          <Box key={at} sx={{ display: 'flex', gap: 2, alignItems: 'flex-end' }}>
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <TextBox
                label={t('plan.annexItem', { n: at + 1 })}
                error={errorsUnder(errors, `${source}.${at}`)[0]?.[1]}
                value={item}
                lines={2}
                onChange={onText}
                inputProps={{ maxLength: 500 }}
              />
            </Box>
            {onRemove && (
              <IconButton onClick={onRemove} aria-label={t('plan.removeAnnexItem', { list: name, n: at + 1 })}>
                <Close fontSize="small" />
              </IconButton>
            )}
          </Box>
        );
      })}
      {rows.onAdd && (
        <Box>
          <Button size="small" onClick={rows.onAdd}>
            {t('plan.addAnnexItem', { list: name })}
          </Button>
        </Box>
      )}
    </Box>
  );
}
