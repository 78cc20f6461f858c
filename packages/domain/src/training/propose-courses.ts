import { predicateScale, type Predicate, type Rating } from '../rating/scale.js';
import type { Text } from '../text.js';
import { firstFitting, type Course, type Learner } from './fitting-course.js';

/** What is known of a person when courses are proposed: the year's ratings and the training hours (JP) already done. */
export interface ProposalCase {
  readonly result: Rating;
  readonly behaviour: Rating;
  readonly predicate: Predicate;
  /** Employment status: PNS and CPNS owe hours, PPPK have a limit. */
  readonly status: string;
  readonly positionType: string;
  /** The title of the post; lets courses meant for one profession fit. */
  readonly position?: string;
  readonly trainingHoursDone: number;
  readonly catalogue: readonly Course[];
}

export interface CourseProposal {
  readonly courseCode: string;
  readonly hours: number;
  /** The rule that proposes it. */
  readonly rule: ProposalRuleKey;
  readonly reason: Text;
}

export type ProposalRuleKey = 'LOW_PREDICATE' | 'RESULT_BELOW' | 'BEHAVIOUR_BELOW' | 'ABOVE_ABOVE' | 'HOURS_OWED';

interface ProposalRule {
  readonly key: ProposalRuleKey;
  readonly applies: (person: ProposalCase) => boolean;
  /** Which courses serve, the most suitable tag first. */
  readonly tags: readonly string[];
  readonly reason: (person: ProposalCase) => Text;
}

/** PerLAN 10/2018 (and PP 11/2017): a PNS has at least 20 JP of development a year. */
export const hoursOwedByPns = 20;

/** PerLAN 15/2020: a PPPK has at most 24 JP in a contract year. */
export const hoursAllowedToPppk = 24;

export const mostProposals = 3;

const owesHours = ({ status }: ProposalCase): boolean => status === 'PNS' || status === 'CPNS';

// Order is priority. Forms follow PerLAN 10/2018; guidance for results and counselling for behaviour are the usual pair.
const rules: readonly ProposalRule[] = [
  {
    key: 'LOW_PREDICATE',
    applies: ({ predicate }) => predicate === 'NEEDS_IMPROVEMENT' || predicate === 'POOR' || predicate === 'VERY_POOR',
    tags: ['performance-coaching', 'coaching'],
    reason: ({ predicate }) => ({
      id: `Predikat "${predicateScale[predicate].label.id}" memerlukan bimbingan kinerja sebelum tahun berikutnya dinilai.`,
      en: `The predicate "${predicateScale[predicate].label.en}" calls for performance coaching before the next year is assessed.`,
    }),
  },
  {
    key: 'RESULT_BELOW',
    applies: ({ result }) => result === 'BELOW',
    tags: ['technical', 'coaching'],
    reason: () => ({
      id: 'Hasil kerja di bawah ekspektasi: pelatihan teknis atau coaching membantu mencapai target.',
      en: 'Results are below expectation: technical training or coaching helps to reach the targets.',
    }),
  },
  {
    key: 'BEHAVIOUR_BELOW',
    applies: ({ behaviour }) => behaviour === 'BELOW',
    tags: ['counselling', 'mentoring'],
    reason: () => ({
      id: 'Perilaku kerja di bawah ekspektasi: konseling atau mentoring mendampingi perubahannya.',
      en: 'Behaviour is below expectation: counselling or mentoring accompanies the change.',
    }),
  },
  {
    key: 'ABOVE_ABOVE',
    applies: ({ result, behaviour }) => result === 'ABOVE' && behaviour === 'ABOVE',
    tags: ['leadership', 'mentor'],
    reason: () => ({
      id: 'Hasil kerja dan perilaku di atas ekspektasi: siapkan untuk memimpin atau membimbing rekan.',
      en: 'Results and behaviour are above expectation: prepare for leading or for mentoring colleagues.',
    }),
  },
];

const hoursOwedReason = (missing: number): Text => ({
  id: `Masih kurang ${missing} JP dari ${hoursOwedByPns} JP setahun (PerLAN 10/2018).`,
  en: `${missing} of the year's ${hoursOwedByPns} training hours are still missing (PerLAN 10/2018).`,
});

/**
 * Proposes at most three courses, each with the rule and the reason behind it; the supervisor decides. An empty list means
 * that no rule applies or that the catalogue has nothing that fits (a PPPK's remaining hours included).
 */
export function proposeCourses(person: ProposalCase): CourseProposal[] {
  const proposals: CourseProposal[] = [];
  const limit = person.status === 'PPPK' ? hoursAllowedToPppk : Number.POSITIVE_INFINITY;
  const hoursSoFar = (): number => proposals.reduce((sum, proposal) => sum + proposal.hours, person.trainingHoursDone);
  const learner = (): Learner => ({
    positionType: person.positionType,
    position: person.position ?? '',
    hoursLeft: limit - hoursSoFar(),
    chosen: new Set(proposals.map((proposal) => proposal.courseCode)),
  });

  for (const rule of rules) {
    if (proposals.length === mostProposals || !rule.applies(person)) continue;
    const course = firstFitting(person.catalogue, rule.tags, learner());
    if (course) proposals.push({ courseCode: course.code, hours: course.hours, rule: rule.key, reason: rule.reason(person) });
  }

  while (owesHours(person) && hoursSoFar() < hoursOwedByPns && proposals.length < mostProposals) {
    const missing = hoursOwedByPns - hoursSoFar();
    const course = firstFitting(person.catalogue, ['e-learning'], learner(), missing);
    if (!course) break;
    proposals.push({ courseCode: course.code, hours: course.hours, rule: 'HOURS_OWED', reason: hoursOwedReason(missing) });
  }
  return proposals;
}
