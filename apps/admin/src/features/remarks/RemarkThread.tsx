import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import type { Remark } from '@siklus/contracts/remarks';
import type { Zone } from '@siklus/domain';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { mayTo } from '../../kit/providers/access';
import { placeOfPart } from '../../kit/steps/placeOfPart';
import { RemarkList } from '../../kit/steps/answers/RemarkList';
import { useText } from '../../kit/words/text';
import { RemarkDialog, type Asked } from './RemarkDialog';

interface RemarkThreadProps {
  readonly participantId: string;
  /** Whether the reader may say something. */
  readonly may: ParticipantDetail['may'];
  /** The part, and what people call it. */
  readonly part: string;
  readonly name: string;
  /** All that was said in the document. */
  readonly remarks: readonly Remark[];
  readonly zone: Zone;
}

/** The feedback on one part of a document: what was said and answered, and what the reader may say, answer, correct and take back. */
export function RemarkThread({ participantId, may, part, name, remarks, zone }: RemarkThreadProps) {
  const t = useText();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { hash } = useLocation();
  const place = useRef<HTMLDivElement>(null);
  const isAimedAt = hash === `#${placeOfPart(part)}`;
  useEffect(() => {
    if (!isAimedAt) return;
    place.current?.scrollIntoView({ block: 'center' });
    place.current?.focus({ preventScroll: true });
  }, [isAimedAt]);
  const own = remarks.filter((each) => each.part === part);
  const maySay = mayTo({ may }, 'remark.write');
  if (own.length === 0 && !maySay) return null;
  return (
    <Box ref={place} id={placeOfPart(part)} tabIndex={-1}>
      <RemarkList
        remarks={own}
        zone={zone}
        actions={({ id, text, may: mayIt }) =>
          mayIt.length > 0 && (
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
              {mayTo({ may: mayIt }, 'remark.answer') && (
                <Button size="small" onClick={() => setAsked({ what: 'answer', id })}>
                  {t('remarks.asks.answer.verb')}
                </Button>
              )}
              {mayTo({ may: mayIt }, 'remark.change') && (
                <>
                  <Button size="small" onClick={() => setAsked({ what: 'correct', id, text })}>
                    {t('remarks.asks.correct.verb')}
                  </Button>
                  <Button size="small" onClick={() => setAsked({ what: 'takeBack', id })}>
                    {t('remarks.asks.takeBack.verb')}
                  </Button>
                </>
              )}
            </Box>
          )
        }
      />
      {maySay && (
        <Button size="small" sx={{ mt: 2 }} aria-label={t('remarks.sayOn', { name })} onClick={() => setAsked({ what: 'say' })}>
          {t('remarks.asks.say.verb')}
        </Button>
      )}
      {asked !== null && (
        <RemarkDialog participantId={participantId} part={part} name={name} asked={asked} onClose={() => setAsked(null)} />
      )}
    </Box>
  );
}
