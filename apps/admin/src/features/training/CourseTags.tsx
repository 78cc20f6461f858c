import { useListWord } from '../employees/useListWord';
import { useText } from '../../kit/words/text';
import { partsOf } from './tags';

/** What a course serves and whom it fits, in words. */
export function CourseTags({ tags }: { readonly tags: readonly string[] }) {
  const t = useText();
  const listWord = useListWord();
  const { topics, types, words, others } = partsOf(tags);
  const whom = [...types.map((type) => listWord('positionType', type)), ...words];
  return (
    <>
      {[
        [...topics.map((topic) => t(`training.topics.${topic}`)), ...others].join(', '),
        whom.length === 0 ? '' : t('training.forWhom', { whom: whom.join(', ') }),
      ]
        .filter(Boolean)
        .join(' · ')}
    </>
  );
}
