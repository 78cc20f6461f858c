import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { problem } from '@siklus/contracts/common';

/**
 * Publishes the API's document at /api/openapi.json and a page to read it at /api/docs. It is made when somebody first asks for it: no
 * start waits for what few ever read.
 */
export function describeApi(app: NestExpressApplication, version: string): void {
  SwaggerModule.setup('api/docs', app, () => documentOf(app, version), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: 'Siklus API',
    // The badge of the public validator would send the document's address abroad.
    swaggerOptions: { validatorUrl: null, persistAuthorization: false },
  });
}

function documentOf(app: NestExpressApplication, version: string): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Siklus')
    .setDescription(
      'The performance cycle of Indonesian civil servants. Sign in with POST /api/session; every other route takes its cookie, or a ' +
        'token of a machine, which is made in the panel.',
    )
    .setVersion(version)
    .addCookieAuth('__Host-siklus', { type: 'apiKey', in: 'cookie', name: '__Host-siklus' }, 'session')
    .addBearerAuth({ type: 'http', scheme: 'bearer' }, 'token')
    .addSecurityRequirements('session')
    .addSecurityRequirements('token')
    .addGlobalResponse({ status: '4XX', description: 'A refusal, with a code and what to do next', standardSchema: problem })
    .build();
  const documented = SwaggerModule.createDocument(app, settings, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  nameProblems(documented);
  return documented;
}

/** Refusals have a media type of their own, which the document's builder cannot say. */
function nameProblems({ paths }: OpenAPIObject): void {
  for (const operation of Object.values(paths).flatMap(({ get, post, put, delete: remove }) => [get, post, put, remove])) {
    const refusal = operation?.responses['4XX'];
    if (refusal === undefined || !('content' in refusal) || refusal.content === undefined) continue;
    const { 'application/json': body, ...others } = refusal.content;
    if (body !== undefined) refusal.content = { ...others, 'application/problem+json': body };
  }
}
