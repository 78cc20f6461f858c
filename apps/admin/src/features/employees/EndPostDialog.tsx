import { endPost, type Post } from '@siklus/contracts/posts';
import { FormDialog } from '../../kit/forms/FormDialog';
import { useVerbs } from '../../kit/providers/useVerbs';
import { useText } from '../../kit/words/text';

interface EndPostDialogProps {
  readonly employeeId: string;
  readonly post: Post;
  readonly onClose: () => void;
}

/** Says when a post ends. */
export function EndPostDialog({ employeeId, post, onClose }: EndPostDialogProps) {
  const t = useText();
  const verbs = useVerbs();
  return (
    <FormDialog
      keptAs={`posts/${post.id}/end`}
      schema={endPost}
      title={t('posts.endTitle', { position: post.position })}
      lead={t('posts.endBody')}
      confirm={t('ra.action.save')}
      begin={{ lastDay: post.validTo }}
      act={(wish) => verbs.endPost({ ...wish, employeeId, id: post.id })}
      said={() => t('posts.ended')}
      onClose={onClose}
    />
  );
}
