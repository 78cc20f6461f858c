import { Injectable } from '@nestjs/common';
import type { Course, writeCourse } from '@siklus/contracts/courses';
import { Refusal, type AuditAction } from '@siklus/domain';
import { newId } from '../../platform/new-id.js';
import type { z } from 'zod';
import { appendAudit } from '../../platform/audit/append-audit.js';
import { sqlStateOf } from '../../platform/database/sql-state.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { Person } from '../../platform/identity/person.js';
import { course } from '../../tables/course.table.js';

export type CourseFields = z.infer<typeof writeCourse>;

/** Keeps the catalogue of courses. */
@Injectable()
export class CoursesService {
  /** Adds a course; its code must be new. */
  async create(tx: Tx, person: Person, fields: CourseFields): Promise<Course> {
    const id = newId();
    if (!(await tx.of(course).insertIfNew({ id, ...fields }))) throw new Refusal('COURSE_CODE_TAKEN', { code: fields.code });
    return this.noted(tx, person, 'course.created', id);
  }

  /** Changes a course that is still of the version which the person has read. */
  async change(tx: Tx, person: Person, { id, version, fields }: { id: string; version: number; fields: CourseFields }): Promise<Course> {
    const courses = tx.of(course);
    const changed = await courses.update({ id, version }, { ...fields, version: version + 1 }).catch(refuseTakenCode(fields.code));
    if (changed === 0) throw new Refusal((await courses.has({ id })) ? 'TASK_CHANGED_MEANWHILE' : 'NOT_FOUND');
    return this.noted(tx, person, 'course.changed', id);
  }

  private async noted(tx: Tx, person: Person, action: AuditAction, id: string): Promise<Course> {
    const stored = await tx.of(course).one({ id });
    if (stored === undefined) throw new Error(`${action}: the course vanished`);
    await appendAudit(tx, { stream: 'system', action, actor: person.accountId, body: { courseId: id, version: stored.version } });
    return stored;
  }
}

function refuseTakenCode(code: string): (error: unknown) => never {
  return (error) => {
    const sqlState = sqlStateOf(error);
    if (sqlState === '23505') throw new Refusal('COURSE_CODE_TAKEN', { code });
    // Recommendations name their course by its code.
    if (sqlState === '23503') throw new Refusal('COURSE_CODE_IN_USE');
    throw error;
  };
}
