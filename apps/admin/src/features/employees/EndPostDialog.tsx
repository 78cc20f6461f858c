import type { Post } from '@siklus/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../kit/words/text';
import { fieldError } from '../../kit/providers/http';
import { useVerbs } from '../../kit/providers/useVerbs';
import { DayBox } from '../../kit/ui/DayBox';
import { Dialog } from '../../kit/ui/Dialog';
import { Failure } from '../../kit/ui/Failure';
import { usePostSaved } from './usePostSaved';

interface PostDialogProps {
  readonly employeeId: string;
  readonly post: Post;
  readonly onClose: () => void;
}

/** Says when a post ends. */
export function EndPostDialog({ employeeId, post, onClose }: PostDialogProps) {
  const t = useText();
  const { endPost } = useVerbs();
  const saved = usePostSaved('posts.ended', onClose);
  const [lastDay, setLastDay] = useState(post.validTo ?? '');
  const end = useMutation({
    mutationFn: () => endPost({ employeeId, id: post.id, lastDay: lastDay === '' ? null : lastDay }),
    onSuccess: saved,
  });
  return (
    <Dialog
      title={t('posts.endTitle', { position: post.position })}
      confirm={t('ra.action.save')}
      busy={end.isPending}
      onClose={onClose}
      onConfirm={() => end.mutate()}
    >
      {t('posts.endBody')}
      <DayBox label={t('posts.lastDay')} value={lastDay} onChange={setLastDay} error={fieldError(end.error, 'lastDay')} />
      {end.isError && <Failure error={end.error} />}
    </Dialog>
  );
}
