import Button from '@mui/material/Button';
import { correctSurvey, withdrawSurvey, type SurveyDetail } from '@siklus/contracts/surveys';
import { useState } from 'react';
import { ActDialog } from '../../kit/forms/ActDialog';
import { FormDialog } from '../../kit/forms/FormDialog';
import { mayTo } from '../../kit/providers/access';
import { useVerbs } from '../../kit/providers/useVerbs';
import { LinkButton } from '../../kit/ui/LinkButton';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';

type Asked = 'confirm' | 'correct' | 'withdraw';

/** What the reader may do to a survey as it stands: a draft is changed and confirmed, what counts is corrected, and either withdrawn. */
export function SurveyActs({ survey }: { readonly survey: SurveyDetail }) {
  const t = useText();
  const { hundredths } = useFormat();
  const verbs = useVerbs();
  const [asking, setAsking] = useState<Asked | null>(null);
  if (!mayTo(survey, 'survey.write')) return null;
  const { id, version, state, weightMode, respondents, served, totals } = survey;
  const dialog = asking && {
    keptAs: `surveys/${id}/${asking}`,
    title: t(`surveys.asks.${asking}.title`),
    lead: t(`surveys.asks.${asking}.lead`, { index: hundredths(survey.index), grade: survey.grade }),
    confirm: t(`surveys.asks.${asking}.verb`),
    onClose: () => setAsking(null),
  };
  const button = (each: Asked, variant: 'contained' | 'outlined' = 'outlined') => (
    <Button variant={variant} onClick={() => setAsking(each)}>
      {t(`surveys.asks.${each}.verb`)}
    </Button>
  );
  return (
    <>
      {button('withdraw')}
      {state === 'DRAFT' ? (
        <>
          <LinkButton to={`/surveys/${id}`}>{t('surveys.change')}</LinkButton>
          {button('confirm', 'contained')}
        </>
      ) : (
        button('correct')
      )}
      {dialog && asking === 'confirm' && <ActDialog {...dialog} act={(key) => verbs.confirmSurvey({ id, version, key })} />}
      {dialog && asking === 'correct' && (
        <FormDialog
          {...dialog}
          schema={correctSurvey}
          begin={{ weightMode, respondents, served, totals }}
          act={(given, key) => verbs.correctSurvey({ ...given, id, version, key })}
          said={() => t('surveys.corrected')}
        />
      )}
      {dialog && asking === 'withdraw' && (
        <FormDialog {...dialog} schema={withdrawSurvey} act={(given, key) => verbs.withdrawSurvey({ ...given, id, version, key })} />
      )}
    </>
  );
}
