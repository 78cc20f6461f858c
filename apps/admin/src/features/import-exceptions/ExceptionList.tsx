import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { importException, type ImportException } from '@siklus/contracts/import-exceptions';
import { exceptionKinds, exceptionKindWords, exceptionStates, exceptionStateWords } from '@siklus/domain';
import { useState } from 'react';
import { RecordList } from '../../kit/lists/RecordList';
import { mayByRole, mayTo } from '../../kit/providers/access';
import { useSession } from '../../kit/providers/session';
import { token } from '../../kit/theme/tokens';
import { Chip, type Tone } from '../../kit/ui/Chip';
import { Link } from '../../kit/ui/Link';
import { LinkButton } from '../../kit/ui/LinkButton';
import { ReadOut } from '../../kit/ui/ReadOut';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { EndExceptionDialog } from './EndExceptionDialog';
import { NoteExceptionDialog } from './NoteExceptionDialog';

const tones: Readonly<Record<ImportException['state'], Tone>> = { active: 'wait', over: 'plain', ended: 'plain' };

/** Whose rows imports leave out, why, and until when; the list stays from file to file. */
export function ExceptionList() {
  const t = useText();
  const say = useSay();
  const { day, ownMoment } = useFormat();
  const session = useSession();
  const [isNoting, setNoting] = useState(false);
  const [ending, setEnding] = useState<ImportException>();
  return (
    <>
      <RecordList
        resource="import-exceptions"
        schema={importException}
        title="places.importExceptions.name"
        sort={{ field: 'madeAt', order: 'DESC' }}
        lead={t('exceptions.lead')}
        empty={t('exceptions.none')}
        actions={
          <>
            <LinkButton to="/import">{t('exceptions.toImport')}</LinkButton>
            {mayByRole(session, 'import-exception.note') && (
              <Button variant="contained" onClick={() => setNoting(true)}>
                {t('exceptions.note')}
              </Button>
            )}
          </>
        }
        filters={[
          { kind: 'text', source: 'q', label: 'lists.searchPerson' },
          { kind: 'unit', source: 'unitId', label: 'lists.unit' },
          {
            kind: 'choice',
            source: 'kind',
            label: 'exceptions.kind',
            options: exceptionKinds.map((value) => ({ value, label: say(exceptionKindWords[value]) })),
          },
          {
            kind: 'choice',
            source: 'state',
            label: 'exceptions.state',
            options: exceptionStates.map((value) => ({ value, label: say(exceptionStateWords[value]) })),
          },
        ]}
        columns={[
          {
            source: 'name',
            render: ({ name, nip, employeeId, unitName }) => (
              <>
                {employeeId === null ? (
                  (name ?? nip)
                ) : (
                  <Link quiet to={`/employees/${employeeId}/show`}>
                    {name}
                  </Link>
                )}
                <Box sx={{ fontSize: '0.78125rem', fontWeight: 400, color: token('ink2') }}>
                  {[name === null ? '' : nip, unitName].filter(Boolean).join(' · ')}
                </Box>
              </>
            ),
          },
          { source: 'kind', render: ({ kind }) => say(exceptionKindWords[kind]) },
          {
            source: 'reason',
            fixed: true,
            render: ({ reason, endReason }) => (
              <>
                {reason}
                {endReason !== null && (
                  <Box sx={{ fontSize: '0.78125rem', color: token('ink2') }}>{t('exceptions.endedFor', { reason: endReason })}</Box>
                )}
              </>
            ),
          },
          {
            source: 'madeAt',
            render: ({ byName, madeAt }) => (
              <>
                {byName ?? '–'}
                <Box sx={{ fontSize: '0.78125rem', color: token('ink2') }}>{ownMoment(madeAt)}</Box>
              </>
            ),
          },
          { source: 'lastDay', render: ({ lastDay }) => (lastDay === null ? t('exceptions.untilEnded') : day(lastDay)) },
          { source: 'state', render: ({ state }) => <Chip tone={tones[state]}>{say(exceptionStateWords[state])}</Chip> },
          {
            source: 'may',
            heading: 'lists.actions',
            fixed: true,
            render: (exception) =>
              mayTo(exception, 'import-exception.end') && (
                <Button size="small" onClick={() => setEnding(exception)}>
                  {t('exceptions.end')}
                  <ReadOut>{`: ${exception.name ?? exception.nip}`}</ReadOut>
                </Button>
              ),
          },
        ]}
      />
      {isNoting && <NoteExceptionDialog onClose={() => setNoting(false)} />}
      {ending !== undefined && <EndExceptionDialog exception={ending} onClose={() => setEnding(undefined)} />}
    </>
  );
}
