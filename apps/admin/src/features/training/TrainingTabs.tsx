import { useText } from '../../kit/words/text';
import { LinkButton } from '../../kit/ui/LinkButton';

/** The two sides of training: what is on offer, and what was recommended to whom. */
export function TrainingTabs({ here }: { readonly here: 'courses' | 'training-recommendations' }) {
  const t = useText();
  return here === 'courses' ? (
    <LinkButton to="/training-recommendations">{t('training.recommendations')}</LinkButton>
  ) : (
    <LinkButton to="/courses">{t('places.courses.name')}</LinkButton>
  );
}
