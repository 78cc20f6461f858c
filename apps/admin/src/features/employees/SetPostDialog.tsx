import type { Employee, Post, SetPost } from '@siklus/contracts';
import { assignmentKinds, positionLevels, positionTypes } from '@siklus/domain';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useSay, useText } from '../../kit/words/text';
import { RecordPicker } from '../../kit/lists/RecordPicker';
import { newKey } from '../../kit/providers/dataProvider';
import { fieldError } from '../../kit/providers/http';
import { useVerbs } from '../../kit/providers/useVerbs';
import { DayBox } from '../../kit/ui/DayBox';
import { Dialog } from '../../kit/ui/Dialog';
import { Failure } from '../../kit/ui/Failure';
import { SelectBox } from '../../kit/ui/SelectBox';
import { TextBox } from '../../kit/ui/TextBox';
import { usePostSaved } from './usePostSaved';

interface SetPostDialogProps {
  readonly employee: Employee;
  /** The post to begin from; its words are a first proposal. */
  readonly post: Post | undefined;
  readonly onClose: () => void;
}

type Labelled = Readonly<Record<string, { readonly label: { readonly id: string; readonly en: string } }>>;

/** Sets a post from a day on: kind, title, unit and supervisor. */
export function SetPostDialog({ employee, post, onClose }: SetPostDialogProps) {
  const t = useText();
  const say = useSay();
  const { setPost } = useVerbs();
  const saved = usePostSaved('posts.set', onClose);
  const [key] = useState(newKey);
  const [wish, setWish] = useState({
    kind: post?.kind ?? 'D',
    position: post?.position ?? '',
    positionType: post?.positionType ?? 'PELAKSANA',
    level: post?.level ?? '',
    unitId: post?.unitId ?? employee.unitId ?? '',
    supervisorId: post?.supervisorId ?? '',
    validFrom: post?.time === 'future' ? post.validFrom : '',
    validTo: '',
  });
  const set = (change: Partial<typeof wish>) => setWish({ ...wish, ...change });
  const body = () =>
    ({
      ...wish,
      level: wish.level || null,
      supervisorId: wish.supervisorId || null,
      ...(wish.validTo === '' ? { validTo: undefined } : {}),
    }) as SetPost;
  const save = useMutation({ mutationFn: () => setPost({ ...body(), employeeId: employee.id, key }), onSuccess: saved });
  const options = (table: Labelled) => Object.entries(table).map(([value, { label }]) => ({ value, label: say(label) }));
  const error = (source: string) => fieldError(save.error, source);
  const isFilled = wish.position.trim() !== '' && wish.unitId !== '' && wish.validFrom !== '';
  return (
    <Dialog
      title={t('posts.addTitle', { name: employee.name })}
      confirm={t('posts.add')}
      disabled={!isFilled}
      busy={save.isPending}
      onClose={onClose}
      onConfirm={() => save.mutate()}
    >
      {t('posts.addBody')}
      <DayBox
        label={t('posts.from')}
        required
        value={wish.validFrom}
        onChange={(validFrom) => set({ validFrom })}
        error={error('validFrom')}
      />
      <SelectBox
        label={t('posts.kind')}
        value={wish.kind}
        onChange={(kind) => set({ kind: kind as Post['kind'] })}
        options={options(assignmentKinds)}
        error={error('kind')}
      />
      <TextBox
        label={t('posts.position')}
        required
        value={wish.position}
        onChange={(position) => set({ position })}
        error={error('position')}
      />
      <SelectBox
        label={t('employees.positionType')}
        value={wish.positionType}
        onChange={(positionType) => set({ positionType })}
        options={options(positionTypes)}
      />
      {wish.positionType === 'FUNGSIONAL' && (
        <SelectBox
          label={t('employees.level')}
          empty={t('ui.choose')}
          value={wish.level}
          onChange={(level) => set({ level })}
          options={options(positionLevels)}
        />
      )}
      <RecordPicker
        resource="units"
        label={t('posts.unit')}
        required
        value={wish.unitId}
        onChange={(unitId) => set({ unitId })}
        error={error('unitId')}
      />
      <RecordPicker
        resource="employees"
        label={t('document.supervisor')}
        hint={t('posts.supervisorHint')}
        value={wish.supervisorId}
        onChange={(supervisorId) => set({ supervisorId })}
        error={error('supervisorId')}
      />
      <DayBox
        label={t('posts.to')}
        hint={t('posts.toHint')}
        value={wish.validTo}
        onChange={(validTo) => set({ validTo })}
        error={error('validTo')}
      />
      {save.isError && <Failure error={save.error} />}
    </Dialog>
  );
}
