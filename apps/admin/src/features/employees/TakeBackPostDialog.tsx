import { takeBackPost as asked, type Post } from '@siklus/contracts/posts';
import type { Employee } from '@siklus/contracts/employees';
import { FormDialog } from '../../kit/forms/FormDialog';
import { useVerbs } from '../../kit/providers/useVerbs';
import { useText } from '../../kit/words/text';

interface TakeBackPostDialogProps {
  readonly employee: Pick<Employee, 'id' | 'name'>;
  readonly post: Post;
  readonly onClose: () => void;
}

/** Asks why before a post that has not begun is taken back. */
export function TakeBackPostDialog({ employee, post, onClose }: TakeBackPostDialogProps) {
  const t = useText();
  const { takeBackPost } = useVerbs();
  return (
    <FormDialog
      keptAs={`posts/${post.id}/take-back`}
      schema={asked}
      title={t('posts.takeBackTitle', { position: post.position, name: employee.name })}
      lead={t('posts.takeBackBody')}
      confirm={t('posts.takeBack')}
      act={({ reason }, key) => takeBackPost({ employeeId: employee.id, id: post.id, reason, key })}
      said={() => t('posts.takenBack')}
      onClose={onClose}
    />
  );
}
