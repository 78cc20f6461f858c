import { Body, Controller, Param, Query, UploadedFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  addEvidenceFile,
  addEvidenceLink,
  evidence,
  judgeEvidence,
  type AddEvidenceFile,
  type AddEvidenceLink,
  type Evidence,
  type JudgeEvidence as Judgement,
  withdrawEvidence,
  type WithdrawEvidence as Withdrawal,
} from '@siklus/contracts/evidence';
import { Refusal } from '@siklus/domain';
import { Acting, PostAct, type Act } from '../../platform/http/act-route.js';
import { Acts } from '../../platform/http/acts.js';
import { deviceTimes, SaysWhenSent } from '../../platform/http/device-times.js';
import { KeepsFile, type ReceivedFile } from '../../platform/http/keeps-file.js';
import { untilGone } from '../../platform/http/until-gone.js';
import { AttachEvidence } from './attach-evidence.js';
import { JudgeEvidence } from './judge-evidence.js';
import { FileStore } from '../../platform/files/storage/file-store.js';
import { KeepFile } from './keep-file.js';
import { WithdrawEvidence } from './withdraw-evidence.js';

@ApiTags('evidence')
@Controller()
export class EvidenceController {
  constructor(
    private readonly acts: Acts,
    private readonly files: KeepFile,
    private readonly attaching: AttachEvidence,
    private readonly judging: JudgeEvidence,
    private readonly withdrawing: WithdrawEvidence,
    private readonly store: FileStore,
  ) {}

  /** Attaches a file of up to 20 MB to an indicator: a photo, a PDF or an office document. */
  @PostAct('participants/:id/evidence-files', 'evidence.add', { status: 201, answers: evidence })
  @KeepsFile('file')
  @SaysWhenSent()
  async addFile(
    @Acting() act: Act,
    @Param('id') id: string,
    @UploadedFile() file: ReceivedFile | undefined,
    @Query({ schema: addEvidenceFile }) { capturedAt, ...where }: AddEvidenceFile,
  ): Promise<Evidence> {
    if (file === undefined) throw new Refusal('EVIDENCE_FILE_MISSING');
    const place = { ...where, device: deviceTimes(act.request, capturedAt) };
    await this.attaching.demandOwn(act.person, id);
    const sender = { accountId: act.person.accountId, gone: untilGone(act.response) };
    return this.files.keep(file, sender, (ready) => this.acts.do(act, (tx) => this.attaching.addFile(tx, act.person, id, place, ready)));
  }

  /** Attaches a link to an indicator. */
  @PostAct('participants/:id/evidence-links', 'evidence.add', { status: 201, answers: evidence })
  addLink(@Acting() act: Act, @Param('id') id: string, @Body({ schema: addEvidenceLink }) body: AddEvidenceLink): Promise<Evidence> {
    return this.acts.do(act, (tx) => this.attaching.addLink(tx, act.person, id, body));
  }

  /** Accepts a piece of evidence, or gives it back. */
  @PostAct('evidence/:id/judgement', 'evidence.judge', { answers: evidence })
  judge(@Acting() act: Act, @Param('id') id: string, @Body({ schema: judgeEvidence }) body: Judgement): Promise<Evidence> {
    return this.acts.do(act, (tx) => this.judging.judge(tx, act.person, id, body));
  }

  /** Takes back what was sent by mistake; its file is removed. */
  @PostAct('evidence/:id/withdraw', 'evidence.add', { answers: evidence })
  async withdraw(
    @Acting() act: Act,
    @Param('id') id: string,
    @Body({ schema: withdrawEvidence }) { reason }: Withdrawal,
  ): Promise<Evidence> {
    const piece = await this.acts.do(act, (tx) => this.withdrawing.withdraw(tx, act.person, id, reason));
    // Everybody knows it by now; after a fall in between its bytes go when orphans are swept.
    if (piece.file !== null) await this.store.remove(piece.file.id);
    return piece;
  }
}
