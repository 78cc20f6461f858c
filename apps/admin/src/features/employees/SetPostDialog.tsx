import type { Employee } from '@siklus/contracts/employees';
import { setPost, type Post } from '@siklus/contracts/posts';
import { assignmentKinds, findAssignmentKind, leadingPositions } from '@siklus/domain';
import { EmployeeInput } from '../../kit/forms/EmployeeInput';
import { FormDialog } from '../../kit/forms/FormDialog';
import { unitInputFor } from '../../kit/forms/UnitInput';
import { useVerbs } from '../../kit/providers/useVerbs';
import { useText } from '../../kit/words/text';

interface SetPostDialogProps {
  readonly employee: Employee;
  /** The post to begin from; its words are a first proposal. */
  readonly post: Post | undefined;
  readonly onClose: () => void;
}

const PostUnitInput = unitInputFor('employee.assign');

/** Sets a post from a day on: kind, title, unit and supervisor. */
export function SetPostDialog({ employee, post, onClose }: SetPostDialogProps) {
  const t = useText();
  const verbs = useVerbs();
  return (
    <FormDialog
      keptAs={`employees/${employee.id}/posts/${post?.id ?? 'new'}`}
      schema={setPost}
      title={t('posts.addTitle', { name: employee.name })}
      lead={({ kind }) => t(isMain(kind) ? 'posts.addBody' : 'posts.addActingBody')}
      confirm={t('posts.add')}
      inputs={{ unitId: PostUnitInput, supervisorId: EmployeeInput }}
      begin={{
        kind: 'D',
        positionType: 'PELAKSANA',
        unitId: employee.unitId,
        ...post,
        validFrom: post?.time === 'future' ? post.validFrom : undefined,
        validTo: null,
      }}
      without={({ kind, positionType }) => [
        ...(positionType === 'FUNGSIONAL' ? [] : (['level'] as const)),
        ...(isMain(kind) && isLeading(positionType) ? [] : (['formerHolder'] as const)),
      ]}
      act={(wish, key) => verbs.setPost({ ...wish, employeeId: employee.id, key })}
      said={() => t('posts.set')}
      onClose={onClose}
    />
  );
}

/** Whether a position of the type leads a unit, so that one person holds it. */
function isLeading(positionType: unknown): boolean {
  return leadingPositions.some((each) => each === positionType);
}

/** Whether a post of the kind takes the place of the one held until then; one that comes on top of it ends nothing. */
function isMain(kind: unknown): boolean {
  return assignmentKinds[findAssignmentKind(String(kind)) ?? 'D'].main;
}
