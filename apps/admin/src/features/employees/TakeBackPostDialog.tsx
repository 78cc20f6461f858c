import type { Post } from '@siklus/contracts';
import { useMutation } from '@tanstack/react-query';
import { useText } from '../../kit/words/text';
import { useVerbs } from '../../kit/providers/useVerbs';
import { Dialog } from '../../kit/ui/Dialog';
import { Failure } from '../../kit/ui/Failure';
import { usePostSaved } from './usePostSaved';

interface TakeBackPostDialogProps {
  readonly employeeId: string;
  readonly post: Post;
  readonly onClose: () => void;
}

/** Asks before a post that has not begun is taken back. */
export function TakeBackPostDialog({ employeeId, post, onClose }: TakeBackPostDialogProps) {
  const t = useText();
  const { takeBackPost } = useVerbs();
  const saved = usePostSaved('posts.takenBack', onClose);
  const takeBack = useMutation({ mutationFn: () => takeBackPost({ employeeId, id: post.id }), onSuccess: saved });
  return (
    <Dialog
      title={t('posts.takeBackTitle', { position: post.position })}
      confirm={t('posts.takeBack')}
      busy={takeBack.isPending}
      onClose={onClose}
      onConfirm={() => takeBack.mutate()}
    >
      {t('posts.takeBackBody')}
      {takeBack.isError && <Failure error={takeBack.error} />}
    </Dialog>
  );
}
