import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  apiToken,
  madeApiToken,
  makeApiToken,
  revokeApiToken,
  type ApiToken,
  type MadeApiToken,
  type MakeApiToken,
  type RevokeApiToken,
} from '@siklus/contracts/api-tokens';
import { Refusal } from '@siklus/domain';
import { Acting, PostAct, type Act } from '../../platform/http/act-route.js';
import { Acts } from '../../platform/http/acts.js';
import { ListReader } from '../../platform/lists/list-reader.js';
import { Asked, ListRoute, type ListRequest } from '../../platform/lists/list-route.js';
import { apiTokens } from './api-tokens.list.js';
import { KeepTokens } from './keep-tokens.js';

/** By what machines come: made, shown once, revoked. */
@ApiTags('api-tokens')
@Controller('api-tokens')
export class ApiTokensController {
  constructor(
    private readonly acts: Acts,
    private readonly lists: ListReader,
    private readonly tokens: KeepTokens,
  ) {}

  @ListRoute(apiTokens)
  list(@Asked() request: ListRequest): Promise<ApiToken[]> {
    return this.lists.page(apiTokens, request);
  }

  /** Makes a token. It is in this answer only: the same request again is refused rather than answered from a store. */
  @PostAct('', 'token.make', { status: 201, answers: madeApiToken })
  async make(@Acting() act: Act, @Body({ schema: makeApiToken }) body: MakeApiToken): Promise<MadeApiToken> {
    let made: MadeApiToken | undefined;
    await this.acts.do(act, async (tx) => {
      const { id, secret } = await this.tokens.make(tx, act.person, body);
      made = { token: await this.lists.leftBy(tx, apiTokens, act.person, id), secret };
    });
    if (made === undefined) throw new Refusal('TOKEN_SHOWN_ONCE');
    // Neither the browser nor anything on the way may keep it.
    act.response.setHeader('Cache-Control', 'no-store');
    return made;
  }

  /** Ends a token at once. */
  @PostAct(':id/revoke', 'token.revoke', { answers: apiToken })
  revoke(@Acting() act: Act, @Param('id') id: string, @Body({ schema: revokeApiToken }) { reason }: RevokeApiToken): Promise<ApiToken> {
    return this.acts.do(act, async (tx) => {
      await this.tokens.revoke(tx, act.person, id, reason);
      return this.lists.leftBy(tx, apiTokens, act.person, id);
    });
  }
}
