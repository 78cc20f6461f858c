import Box from '@mui/material/Box';
import {
  annexLists,
  annexNames,
  boundsOf,
  demandsEvidence,
  coreValues,
  numberOf,
  type Indicator,
  type PlanChange,
  type PlannedResult,
} from '@siklus/domain';
import type { ReactNode } from 'react';
import { useSay, useText, type MessageKey } from '../../words/text';
import { token } from '../../theme/tokens';
import { useMeasuringText } from '../useMeasuringText';
import { useSideText } from '../useSideText';
import { useSupportText } from '../useSupportText';
import { useTargetText } from '../useTargetText';

interface PlanChangesProps {
  readonly changes: readonly PlanChange[];
}

/** What one version of a plan added, changed and dropped, each with what it was and what it is. */
export function PlanChanges({ changes }: PlanChangesProps) {
  const t = useText();
  const say = useSay();
  const partWords = usePartWords();
  const nameOfList = (key: string) =>
    annexLists
      .filter((list) => list === key)
      .map((list) => say(annexNames[list]))
      .join('');
  const nameOfValue = (code: string) =>
    coreValues
      .filter((value) => value.code === code)
      .map(({ label }) => say(label))
      .join('');
  if (changes.length === 0) return <Box sx={{ fontSize: '0.875rem', color: token('ink2') }}>{t('plan.changes.none')}</Box>;
  return (
    <Box component="ul" sx={{ m: 0, pl: 4, display: 'grid', gap: 2, fontSize: '0.875rem' }}>
      {changes.map((change) => {
        if (change.of === 'annex')
          return (
            <li key={`annex/${change.key}`}>
              <strong>{t('plan.changes.changed')}</strong> {t('plan.annex')}
              <Part name={nameOfList(change.key)} before={itemsOf(change.before)} after={itemsOf(change.after)} />
            </li>
          );
        if (change.of === 'expectation')
          return (
            <li key={`expectation/${change.key}`}>
              <strong>{t(`plan.changes.${change.kind}`)}</strong> {t('plan.changes.expectation')}
              <Part name={nameOfValue(change.key)} before={change.before ?? ''} after={change.after ?? ''} />
            </li>
          );
        const there = change.after ?? change.before;
        if (there === null) return null;
        return (
          <li key={`${change.of}/${change.key}`}>
            <strong>{t(`plan.changes.${change.kind}`)}</strong>{' '}
            {`${t(`plan.changes.${change.of}`, { ref: numberOf(change.key) })}: ${'title' in there ? there.title : there.text}`}
            {change.before !== null &&
              change.after !== null &&
              change.parts.map((part) => {
                const words = partWords[part];
                return words && <Part key={part} name={t(words.name)} before={words.of(change.before)} after={words.of(change.after)} />;
              })}
          </li>
        );
      })}
    </Box>
  );
}

function Part({ name, before, after }: { readonly name: string; readonly before: string; readonly after: string }): ReactNode {
  const t = useText();
  return (
    <Box sx={{ color: token('ink2') }}>
      {name}: <Box component="del">{before === '' ? t('plan.changes.nothing') : before}</Box> →{' '}
      <Box component="ins" sx={{ textDecoration: 'none', fontWeight: 600 }}>
        {after === '' ? t('plan.changes.nothing') : after}
      </Box>
    </Box>
  );
}

/** The items of a list of the annex in one line. */
const itemsOf = (items: readonly string[] | null): string => (items ?? []).join('; ');

type There = PlannedResult | Indicator | null;

/** What the parts of results and indicators are called, and what they say. */
function usePartWords(): Readonly<Record<string, { readonly name: MessageKey; readonly of: (there: There) => string } | undefined>> {
  const t = useText();
  const { target } = useTargetText();
  const measuring = useMeasuringText();
  const supportText = useSupportText();
  const side = useSideText();
  const result = (say: (result: PlannedResult) => string) => (there: There) => (there !== null && 'title' in there ? say(there) : '');
  const indicator = (say: (indicator: Indicator) => string) => (there: There) => (there !== null && 'target' in there ? say(there) : '');
  return {
    title: { name: 'plan.title', of: result(({ title }) => title) },
    kind: { name: 'plan.kind', of: result(({ kind }) => t(`plan.kinds.${kind}`)) },
    assignment: {
      name: 'plan.assignment',
      of: result(({ assignment }) => t(assignment === undefined ? 'plan.noAssignment' : 'plan.named')),
    },
    surveyOf: {
      name: 'plan.surveyOf',
      of: indicator(({ surveyOf }) => t(surveyOf === undefined ? 'plan.noSurvey' : 'plan.surveyNamed')),
    },
    supports: { name: 'plan.supported', of: result(({ supports }) => supports ?? '') },
    ties: { name: 'plan.supported', of: result(({ ties }) => (ties === undefined ? '' : supportText({ ties }))) },
    untied: { name: 'plan.ties.why', of: result(({ untied }) => untied ?? '') },
    carriers: { name: 'plan.shared.who', of: result(({ carriers = [] }) => carriers.map(({ name }) => name).join(', ')) },
    aspect: { name: 'plan.aspect', of: indicator(({ aspect }) => side({ aspect })) },
    perspective: { name: 'plan.perspective', of: indicator(({ perspective }) => side({ perspective })) },
    text: { name: 'plan.measure', of: indicator(({ text }) => text) },
    target: { name: 'plan.target', of: indicator((each) => target(each.target)) },
    asksEvidence: { name: 'evidence.asked', of: indicator((each) => t(demandsEvidence(each) ? 'evidence.yes' : 'evidence.no')) },
    pattern: { name: 'plan.pattern', of: indicator(({ pattern }) => t(`plan.patterns.${pattern}`)) },
    months: {
      name: 'plan.months',
      of: indicator(({ months, target: of }) =>
        [
          measuring.months(months),
          months.flatMap(({ target: own }) => (own === undefined ? [] : target(of, boundsOf({ number: own })))).join(', '),
        ]
          .filter(Boolean)
          .join(': '),
      ),
    },
  };
}
