interface Built {
  'demo/courses.js': typeof import('../../../src/demo/courses.js');
  'demo/province.js': typeof import('../../../src/demo/province.js');
  'demo/seed-answers.js': typeof import('../../../src/demo/seed-answers.js');
  'demo/seed-tools.js': typeof import('../../../src/demo/seed-tools.js');
  'demo/seed.js': typeof import('../../../src/demo/seed.js');
  'demo/staff-files.js': typeof import('../../../src/demo/staff-files.js');
  'main.js': typeof import('../../../src/main.js');
  'operations/seed-office.js': typeof import('../../../src/operations/seed-office.js');
  'platform/database/migrate.js': typeof import('../../../src/platform/database/migrate.js');
  'platform/identity/cookie.js': typeof import('../../../src/platform/identity/cookie.js');
  'platform/identity/password.js': typeof import('../../../src/platform/identity/password.js');
  'platform/printing/layout.js': typeof import('../../../src/platform/printing/layout.js');
  'platform/printing/typesetter.js': typeof import('../../../src/platform/printing/typesetter.js');
  'platform/settings.js': typeof import('../../../src/platform/settings.js');
  'verify-all.js': typeof import('../../../src/verify-all.js');
  'workflow/document-counters.js': typeof import('../../../src/workflow/document-counters.js');
  'workflow/line-changes.js': typeof import('../../../src/workflow/line-changes.js');
}

/** A built module of the API, with the types of its source. The bench measures what is shipped, never the sources. */
export const built = <File extends keyof Built>(file: File): Promise<Built[File]> =>
  import(new URL(`../../../dist/${file}`, import.meta.url).href) as Promise<Built[File]>;
