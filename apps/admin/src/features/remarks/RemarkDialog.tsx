import { remarkText, sayRemark } from '@siklus/contracts/remarks';
import { ActDialog } from '../../kit/forms/ActDialog';
import { FormDialog } from '../../kit/forms/FormDialog';
import { useVerbs } from '../../kit/providers/useVerbs';
import { useText } from '../../kit/words/text';

/** What is asked for about feedback: to give it, or to answer, correct or take back words of this id. */
export type Asked =
  | { readonly what: 'say' }
  | { readonly what: 'answer' | 'takeBack'; readonly id: string }
  | { readonly what: 'correct'; readonly id: string; readonly text: string };

interface RemarkDialogProps {
  readonly participantId: string;
  readonly part: string;
  readonly name: string;
  readonly asked: Asked;
  readonly onClose: () => void;
}

const textOnly = sayRemark.pick({ text: true });

/** Gives feedback on a part, answers it, corrects it or takes it back. */
export function RemarkDialog({ participantId, part, name, asked, onClose }: RemarkDialogProps) {
  const t = useText();
  const verbs = useVerbs();
  const { what } = asked;
  const about = {
    title: t(`remarks.asks.${what}.title`, { name }),
    lead: t(`remarks.asks.${what}.lead`),
    confirm: t(`remarks.asks.${what}.verb`),
    said: () => t(`remarks.asks.${what}.done`),
    onClose,
  };
  if (what === 'say')
    return (
      <FormDialog
        {...about}
        keptAs={`participants/${participantId}/remarks/${part}`}
        later
        schema={textOnly}
        act={({ text }, key, ahead) => verbs.sayRemark({ participantId, part, text, key, ahead })}
      />
    );
  if (what === 'takeBack') return <ActDialog {...about} act={(key) => verbs.takeBackRemark({ id: asked.id, key })} />;
  return (
    <FormDialog
      {...about}
      keptAs={`remarks/${asked.id}/${what}`}
      later
      schema={remarkText}
      {...(what === 'correct' ? { begin: { text: asked.text } } : {})}
      act={({ text }, key, ahead) =>
        what === 'answer' ? verbs.answerRemark({ id: asked.id, text, key, ahead }) : verbs.correctRemark({ id: asked.id, text, key, ahead })
      }
    />
  );
}
