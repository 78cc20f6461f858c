import { predicateOf } from '../../../rating/predicate.js';
import { catalogue, proposeCourses, trainingHours, trainingRecommended } from '../../../training/index.js';
import { causes } from '../../../workflow/effect.js';
import { answersOf, factOf, type Facts } from '../../../workflow/facts.js';
import type { Place, Rule } from '../../../workflow/rule.js';
import { defineStep, turn } from '../../../workflow/step.js';
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

const rules: readonly Rule<Recommendation>[] = [
  {
    code: 'COURSE_NOT_IN_CATALOGUE',
    says: { id: 'Pelatihan diambil dari katalog.', en: 'Courses come from the catalogue.' },
    fault: {
      id: 'Pelatihan {course} tidak ada dalam katalog. Pilih dari daftar.',
      en: 'Course {course} is not in the catalogue. Choose from the list.',
    },
    broken({ courses }, facts) {
      const known = new Set(factOf(facts, catalogue).map(({ code }) => code));
      return placesIn(courses, (code) => !known.has(code));
    },
  },
  {
    code: 'COURSE_TWICE',
    says: { id: 'Setiap pelatihan dipilih satu kali.', en: 'Each course is chosen once.' },
    fault: { id: 'Pelatihan {course} sudah dipilih. Hapus salah satu.', en: 'Course {course} is chosen twice. Remove one.' },
    broken: ({ courses }) => placesIn(courses, (code, index) => courses.findIndex(({ courseCode }) => courseCode === code) < index),
  },
  {
    code: 'NO_COURSE_WITHOUT_NOTE',
    says: { id: 'Tanpa pelatihan, catatan wajib diisi.', en: 'Without a course the note is required.' },
    fault: { id: 'Tulis mengapa tidak ada pelatihan yang direkomendasikan.', en: 'Write why no course is recommended.' },
    broken: ({ courses, note }) => (courses.length === 0 && note === undefined ? [{ source: 'note' }] : []),
  },
];

function placesIn(courses: Recommendation['courses'], isFaulty: (code: string, index: number) => boolean): Place[] {
  return courses.flatMap(({ courseCode: course }, index) =>
    isFaulty(course, index) ? [{ source: `courses.${index}.courseCode`, details: { course } }] : [],
  );
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
      rules,
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
      tells: () => [{ kind: 'training-decided', to: 'employee' }],
      effects: [causes(trainingRecommended, (_, facts) => answersOf(facts, recommendation)?.courses)],
    }),
  ],
});
