import type { AnswersReport, CorrectSurvey, Survey, SurveyOfFile, WithdrawSurvey } from '@siklus/contracts/surveys';
import { HttpError } from 'react-admin';
import { problemOf, type Http } from './http';

/** A survey as its reader saw it: the version goes into If-Match, the key was made when the button was pressed. */
interface Read {
  readonly id: string;
  readonly version: number;
  readonly key: string;
}

interface GivenFile {
  readonly file: File;
  /** Whose survey it is, of which days, and how it is weighed. */
  readonly survey: SurveyOfFile;
}

/** What may be done with a survey, beside entering and changing it. */
export interface SurveyVerbs {
  confirmSurvey(params: Read): Promise<Survey>;
  correctSurvey(params: Read & CorrectSurvey): Promise<Survey>;
  withdrawSurvey(params: Read & WithdrawSurvey): Promise<Survey>;
  /** Counts a file of answers without writing. A file with faults is an answer here, not an error. */
  checkAnswers(params: GivenFile): Promise<AnswersReport>;
  importAnswers(params: GivenFile & { validOnly: boolean; key: string }): Promise<AnswersReport>;
}

/** The acts on surveys over HTTP. */
export function surveyVerbs(http: Http): SurveyVerbs {
  const move = (verb: string, { id, version, key, ...body }: Read) =>
    http<Survey>(`/surveys/${encodeURIComponent(id)}/${verb}`, {
      method: 'POST',
      body,
      headers: { 'idempotency-key': key, 'if-match': `"${version}"` },
    }).then(({ data }) => data);

  async function count({ file, survey }: GivenFile, query: Record<string, string>, key?: string): Promise<AnswersReport> {
    const form = new FormData();
    form.append('file', file);
    const { data } = await http<AnswersReport>('/surveys/import', {
      method: 'POST',
      query: {
        ...Object.fromEntries(Object.entries(survey ?? {}).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]))),
        ...query,
      },
      body: form,
      ...(key === undefined ? {} : { headers: { 'idempotency-key': key } }),
    });
    return data;
  }

  return {
    confirmSurvey: (read) => move('confirm', read),
    correctSurvey: (read) => move('correct', read),
    withdrawSurvey: (read) => move('withdraw', read),
    async checkAnswers(given) {
      try {
        return await count(given, { dryRun: 'true' });
      } catch (error) {
        const report = problemOf(error) as unknown as Partial<AnswersReport> | undefined;
        if (error instanceof HttpError && error.status === 422 && typeof report?.rows === 'number') return report as AnswersReport;
        throw error;
      }
    },
    importAnswers: ({ validOnly, key, ...given }) => count(given, validOnly ? { validOnly: 'true' } : {}, key),
  };
}
