import { joinCycle, type Cycle } from '@siklus/contracts/cycles';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { FormDialog } from '../../kit/forms/FormDialog';
import { useVerbs } from '../../kit/providers/useVerbs';
import { Bullets } from '../../kit/ui/Bullets';
import { Failure } from '../../kit/ui/Failure';
import { Notice } from '../../kit/ui/Notice';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { EmployeesInput } from './EmployeesInput';
import { EnrolsInput } from './EnrolsInput';
import { PeopleNamed } from './PeopleNamed';

interface JoinDialogProps {
  readonly cycle: Cycle;
  readonly onBegun: (operationId: string) => void;
  readonly onClose: () => void;
}

const asked = joinCycle.pick({ employeeIds: true, enrols: true, reason: true });
const whom = joinCycle.pick({ employeeIds: true, enrols: true });

/** Takes people into a running cycle: those who are named, or all who belong to it; how many that are is said before. */
export function JoinDialog({ cycle, onBegun, onClose }: JoinDialogProps) {
  const t = useText();
  const say = useSay();
  const { number } = useFormat();
  const { joinCycle: join, joiners } = useVerbs();
  const [wanted, setWanted] = useState<z.infer<typeof whom>>({});
  const {
    data: found,
    error,
    refetch,
  } = useQuery({
    queryKey: ['cycles', 'joiners', cycle.id, wanted],
    queryFn: () => joiners({ id: cycle.id, ...wanted }),
    retry: false,
  });
  return (
    <FormDialog
      keptAs={`cycles/${cycle.id}/join`}
      schema={asked}
      title={t('cycles.joinTitle', { year: cycle.year, unit: cycle.unitName })}
      lead={t('cycles.joinLead')}
      confirm={t('cycles.join')}
      inputs={{ employeeIds: EmployeesInput, enrols: EnrolsInput }}
      without={(values) => (values.employeeIds === undefined ? [] : ['enrols'])}
      onChange={({ employeeIds, enrols }) => setWanted(whom.safeParse({ employeeIds, enrols }).data ?? {})}
      disabled={() => found === undefined || found.total === 0}
      below={() => (
        <>
          {found !== undefined && (
            <Notice tone={found.total === 0 ? 'wait' : 'sea'}>
              {t('cycles.joinReach', { smart_count: found.total, count: number(found.total) })}{' '}
              {found.total > 0 && found.over.length > 0 && t('cycles.joinOver', { periods: found.over.map(say).join(', ') })}
              <PeopleNamed count={found.total} employees={found.employees} />
            </Notice>
          )}
          {found !== undefined && found.left.length > 0 && (
            <Notice tone="wait" title={t('cycles.joinLeft', { smart_count: found.left.length, count: number(found.left.length) })}>
              <Bullets>
                {found.left.map(({ nip, name, why }) => (
                  <li key={nip}>
                    {t('cycles.joinLeftOne', { who: name === null ? nip : t('import.person', { name, nip }), why: say(why) })}
                  </li>
                ))}
              </Bullets>
            </Notice>
          )}
          {error && <Failure error={error} />}
        </>
      )}
      act={(given, key) => join({ id: cycle.id, ...given, expected: found?.total ?? 0, key })}
      onDone={({ id }) => onBegun(id)}
      onRefused={() => void refetch()}
      onClose={onClose}
    />
  );
}
