import { trainingRecommendation } from '@siklus/contracts/training-recommendations';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import { RecordList } from '../../kit/lists/RecordList';
import { whose } from '../../kit/lists/whose';
import { Chip } from '../../kit/ui/Chip';
import { TrainingTabs } from './TrainingTabs';

/** Approved recommendations: one's own, one's team's, or everybody's, as far as one may see. */
export function RecommendationList() {
  const t = useText();
  const { ownMoment } = useFormat();
  return (
    <RecordList
      resource="training-recommendations"
      schema={trainingRecommendation}
      title="training.recommendations"
      sort={{ field: 'approvedAt', order: 'DESC' }}
      actions={<TrainingTabs here="training-recommendations" />}
      empty={t('training.noneYet')}
      filters={[{ kind: 'text', source: 'q', label: 'training.search' }]}
      columns={[
        whose,
        {
          source: 'courseTitle',
          render: ({ courseTitle, isOutdated }) => (
            <>
              {courseTitle} {isOutdated && <Chip tone="wait">{t('training.outdated')}</Chip>}
            </>
          ),
        },
        { source: 'hours', render: ({ hours }) => t('courses.jp', { hours }), numeric: true },
        { source: 'reason', render: ({ reason }) => reason, fixed: true },
        { source: 'unitName', render: ({ unitName }) => unitName },
        { source: 'approvedAt', render: ({ approvedAt }) => ownMoment(approvedAt) },
      ]}
    />
  );
}
