import type { Post } from '@siklus/contracts/posts';
import { ActDialog } from '../../kit/forms/ActDialog';
import { useVerbs } from '../../kit/providers/useVerbs';
import { useText } from '../../kit/words/text';

interface TakeBackPostDialogProps {
  readonly employeeId: string;
  readonly post: Post;
  readonly onClose: () => void;
}

/** Asks before a post that has not begun is taken back. */
export function TakeBackPostDialog({ employeeId, post, onClose }: TakeBackPostDialogProps) {
  const t = useText();
  const { takeBackPost } = useVerbs();
  return (
    <ActDialog
      title={t('posts.takeBackTitle', { position: post.position })}
      lead={t('posts.takeBackBody')}
      confirm={t('posts.takeBack')}
      act={() => takeBackPost({ employeeId, id: post.id })}
      said={() => t('posts.takenBack')}
      onClose={onClose}
    />
  );
}
