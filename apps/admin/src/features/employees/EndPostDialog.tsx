import { endPost, type Post } from '@siklus/contracts/posts';
import type { Employee } from '@siklus/contracts/employees';
import { FormDialog } from '../../kit/forms/FormDialog';
import { useVerbs } from '../../kit/providers/useVerbs';
import { useText } from '../../kit/words/text';

interface EndPostDialogProps {
  readonly employee: Pick<Employee, 'id' | 'name'>;
  readonly post: Post;
  readonly onClose: () => void;
}

/** Says when a post ends. */
export function EndPostDialog({ employee, post, onClose }: EndPostDialogProps) {
  const t = useText();
  const verbs = useVerbs();
  return (
    <FormDialog
      keptAs={`posts/${post.id}/end`}
      schema={endPost}
      title={t('posts.endTitle', { position: post.position, name: employee.name })}
      lead={t('posts.endBody')}
      confirm={t('ra.action.save')}
      begin={{ lastDay: post.validTo }}
      act={(wish) => verbs.endPost({ ...wish, employeeId: employee.id, id: post.id })}
      said={() => t('posts.ended')}
      onClose={onClose}
    />
  );
}
