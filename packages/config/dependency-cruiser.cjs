// Who may import whom. Each rule is a sentence; packages/config/imports.test.js plants one violation per rule, so a
// rule that can no longer fail is noticed.

/** A library, found on disk or (in the planted violations) only named. */
const library = (names) => `(^|node_modules/)(${names})(/|$)`;

const TESTS = '(\\.test\\.tsx?$|/testing/|^apps/api/(test|proof)/)';
const DOMAIN = '^packages/domain/src/';
const CONTRACTS = '^packages/contracts/src/';
const ADMIN = '^apps/admin/src/';
const PLATFORM = '^apps/api/src/platform/';
const WORKFLOW = '^apps/api/src/workflow/';
const MODULES = '^apps/api/src/modules/';
const TABLES = '^apps/api/src/tables/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'The domain imports zod and itself, so that it can be tested without anything else and run anywhere.',
      severity: 'error',
      from: { path: DOMAIN, pathNot: TESTS },
      to: { pathNot: [DOMAIN, library('zod')] },
    },
    {
      name: 'contracts-know-domain-only',
      comment: 'Shapes of requests and answers are built from zod and the domain, so that the panel can load them.',
      severity: 'error',
      from: { path: CONTRACTS, pathNot: TESTS },
      to: { pathNot: [CONTRACTS, DOMAIN, library('zod')] },
    },
    {
      name: 'admin-never-imports-api',
      comment: 'The panel speaks with the API over HTTP only. Put a shared shape into packages/contracts.',
      severity: 'error',
      from: { path: ADMIN },
      to: { path: ['^apps/api/', library('@siklus/api')] },
    },
    {
      name: 'admin-knows-contracts-and-domain',
      comment: 'Of this repository the panel imports the contracts, the domain and itself.',
      severity: 'error',
      from: { path: ADMIN },
      to: { path: '^(apps|packages|scripts|deploy)/', pathNot: [ADMIN, CONTRACTS, DOMAIN, '^apps/api/'] },
    },
    {
      name: 'kit-knows-no-feature',
      comment: 'In the panel features stand on the kit. What a part of the kit needs to know of a feature is handed to it.',
      severity: 'error',
      from: { path: `${ADMIN}kit/` },
      to: { path: `${ADMIN}(features/|[^/]+$)` },
    },
    {
      name: 'kit-looks-down',
      comment: 'Words, look, providers and small parts serve every other room of the kit; an arrow back up would make one room of all.',
      severity: 'error',
      from: { path: `${ADMIN}kit/(words|theme|providers|ui|declare)/` },
      to: { path: `${ADMIN}kit/`, pathNot: `${ADMIN}kit/(words|theme|providers|ui|declare)/` },
    },
    {
      name: 'platform-knows-no-business',
      comment: 'The platform (database, queue, HTTP, identity) serves workflow and modules and knows neither.',
      severity: 'error',
      from: { path: PLATFORM, pathNot: TESTS },
      to: { path: [WORKFLOW, MODULES] },
    },
    {
      name: 'tables-know-typeorm-and-domain',
      comment: 'A table says what is stored, in words of the domain. Who reads and writes it is the business of others.',
      severity: 'error',
      from: { path: TABLES, pathNot: TESTS },
      to: { pathNot: [TABLES, DOMAIN, library('typeorm|@siklus/domain')] },
    },
    {
      name: 'workflow-knows-no-module',
      comment: 'The engine meets modules through effect handlers that modules register, never by name.',
      severity: 'error',
      from: { path: WORKFLOW, pathNot: TESTS },
      to: { path: MODULES },
    },
    {
      name: 'modules-do-not-meet',
      comment: 'Modules meet through an effect, a database view or a job, not by importing each other.',
      severity: 'error',
      from: { path: `${MODULES}([^/]+)/`, pathNot: TESTS },
      to: { path: `${MODULES}([^/]+)/`, pathNot: `${MODULES}$1/` },
    },
    {
      name: 'rooms-look-one-way',
      comment: 'The rooms of a module stand on one another in one direction; two that need each other are one room with a wall in it.',
      severity: 'error',
      scope: 'folder',
      from: { path: `${MODULES}[^/]+/[^/]+` },
      to: { circular: true },
    },
    {
      name: 'rooms-know-no-door',
      comment: 'Controllers and services beside the rooms of a module lead through them. No room asks back at the door.',
      severity: 'error',
      from: { path: `${MODULES}([^/]+)/[^/]+/`, pathNot: TESTS },
      to: { path: `${MODULES}$1/[^/]+$` },
    },
    {
      name: 'product-never-imports-its-proof',
      comment: 'What proves the product (apps/api/proof and test) may know all of it; what runs at an office needs none of its proof.',
      severity: 'error',
      from: { path: '^(apps|packages)/[^/]+/src/', pathNot: TESTS },
      to: { path: '^apps/api/(proof|test)/' },
    },
    {
      name: 'bullmq-stays-in-platform-queue',
      comment: 'Only the queue of the platform knows BullMQ, so that a queue can be lost or replaced without harm.',
      severity: 'error',
      from: { pathNot: ['^apps/api/src/platform/queue/', TESTS] },
      to: { path: library('bullmq|@nestjs/bullmq') },
    },
    {
      name: 'jobs-are-listed',
      comment: 'A job that the list does not lead to is known to whoever asks for it, and done by nobody. Add it to apps/api/src/jobs.ts.',
      severity: 'error',
      from: { path: '^apps/api/src/jobs\\.ts$' },
      to: { path: '^apps/api/src/.+\\.job\\.ts$', reachable: false },
    },
    {
      name: 'typeorm-stays-out-of-controllers',
      comment: 'A controller asks a service or a query. It starts no statement of its own.',
      severity: 'error',
      from: { path: '\\.controller\\.ts$' },
      to: { path: library('typeorm|@nestjs/typeorm|pg|@types/pg') },
    },
    {
      name: 'controllers-begin-no-transaction',
      comment: 'What a request changes is an act: Acts gives it a transaction, a key and the check that somebody judged it.',
      severity: 'error',
      from: { path: '\\.controller\\.ts$' },
      to: { path: `${PLATFORM}database/unit-of-work\\.ts$`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'steps-share-forms-only',
      comment: 'A step may read the form of another step (its answers), never how that step runs.',
      severity: 'error',
      from: { path: `${DOMAIN}steps/([^/]+)/`, pathNot: TESTS },
      to: { path: `${DOMAIN}steps/[^/]+/`, pathNot: [`${DOMAIN}steps/$1/`, '/form\\.ts$'] },
    },
    {
      name: 'workflow-knows-no-step',
      comment: 'The workflow runs whatever steps are registered and names none of them.',
      severity: 'error',
      from: { path: `${DOMAIN}workflow/`, pathNot: TESTS },
      to: { path: `${DOMAIN}steps/` },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other cannot be understood or moved apart. What both need stands with the one that needs less.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that is not found would pass every other rule unnoticed.',
      severity: 'error',
      from: { pathNot: TESTS },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Only our own builds: most libraries live in a folder called dist, and leaving those out would blind the rules. What the bench
    // compares the product with has packages of its own.
    exclude: { path: '^((apps|packages)/[^/]+/dist/|apps/api/proof/bench/(peers|stock)/)' },
    tsPreCompilationDeps: true,
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@siklus/source', 'import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
