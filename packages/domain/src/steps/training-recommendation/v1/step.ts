import { predicateOf } from '../../../rating/predicate.js';
import { catalogue, proposeCourses, trainingHours } from '../../../training/index.js';
import { answersOf, factOf, type Facts } from '../../../workflow/facts.js';
import { defineStep, turn, type AnswerFault } from '../../../workflow/step.js';
import { assessment } from '../../final-assessment/v1/form.js';
import { approvalForm, recommendation, recommendationForm, type Recommendation } from './form.js';

function proposal(facts: Facts): Recommendation {
  const rated = answersOf(facts, assessment);
  if (rated === undefined) return { courses: [] };
  const { result, behaviour } = rated;
  const proposed = proposeCourses({
    result,
    behaviour,
    predicate: predicateOf(result, behaviour),
    status: facts.employee.status,
    positionType: facts.employee.positionType,
    position: facts.employee.position,
    trainingHoursDone: factOf(facts, trainingHours),
    catalogue: factOf(facts, catalogue),
  });
  return { courses: proposed.map(({ courseCode, hours, reason }) => ({ courseCode, hours, reason: reason.id })) };
}

function example(facts: Facts): Recommendation {
  const { courses } = proposal(facts);
  return courses.length > 0 ? { courses } : { courses, note: 'Tidak ada pelatihan yang sesuai tahun ini.' };
}

function checkRecommendation({ courses, note }: Recommendation, facts: Facts): readonly AnswerFault[] {
  const faults: AnswerFault[] = [];
  const known = new Set(factOf(facts, catalogue).map((course) => course.code));
  const seen = new Set<string>();
  courses.forEach(({ courseCode }, index) => {
    const source = `courses.${index}.courseCode`;
    if (!known.has(courseCode))
      faults.push({
        source,
        message: {
          id: `Pelatihan ${courseCode} tidak ada dalam katalog. Pilih dari daftar.`,
          en: `Course ${courseCode} is not in the catalogue. Choose from the list.`,
        },
      });
    if (seen.has(courseCode))
      faults.push({
        source,
        message: {
          id: `Pelatihan ${courseCode} sudah dipilih. Hapus salah satu.`,
          en: `Course ${courseCode} is chosen twice. Remove one.`,
        },
      });
    seen.add(courseCode);
  });
  if (courses.length === 0 && note === undefined)
    faults.push({
      source: 'note',
      message: { id: 'Tulis mengapa tidak ada pelatihan yang direkomendasikan.', en: 'Write why no course is recommended.' },
    });
  return faults;
}

/** Tindak lanjut: the system proposes courses with reason and hours, the supervisor decides, the training office approves. */
export const trainingRecommendation = defineStep({
  key: 'training-recommendation',
  version: 1,
  label: { id: 'Rekomendasi pelatihan', en: 'Training recommendation' },
  opens: { kind: 'after', step: 'final-assessment' },
  needs: [],
  occasions: [{ key: '', label: { id: 'Rekomendasi pelatihan', en: 'Training recommendation' }, opensOn: '+02-01', dueOn: '+02-28' }],
  signs: false,
  turns: [
    turn<Recommendation>({
      key: 'confirm',
      label: { id: 'Tetapkan rekomendasi', en: 'Confirm the recommendation' },
      holder: 'supervisor',
      days: 5,
      form: recommendationForm,
      reads: [assessment, catalogue, trainingHours],
      rules: [
        { id: 'Pelatihan diambil dari katalog, masing-masing sekali.', en: 'Courses come from the catalogue, each once.' },
        { id: 'Tanpa pelatihan, catatan wajib diisi.', en: 'Without a course the note is required.' },
      ],
      check: checkRecommendation,
      propose: proposal,
      example,
      audited: ({ courses }) => ({ courses: courses.length, hours: courses.reduce((sum, course) => sum + course.hours, 0) }),
    }),
    turn<{ note?: string | undefined }>({
      key: 'approve',
      label: { id: 'Setujui rekomendasi', en: 'Approve the recommendation' },
      holder: { pool: 'training-office' },
      days: 10,
      returnsTo: 'confirm',
      form: approvalForm,
      reads: [recommendation],
      example: () => ({}),
      effects: (_, facts) => {
        const confirmed = answersOf(facts, recommendation);
        return confirmed === undefined ? [] : [{ type: 'training.recommended', courses: confirmed.courses }];
      },
    }),
  ],
});
