import type { Tx } from '../../../db/client.ts'
import { holdJob, type JobRow } from '../../../db/queries/job-claim.ts'
import type { MatchRunRow } from '../../../db/queries/match-run.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { checkAvailability } from '../check/availability.ts'
import { checkData } from '../check/data.ts'
import { checkDeadlines } from '../check/deadlines.ts'
import { keepFigures } from '../check/figures.ts'
import { checkPapers } from '../check/papers.ts'
import { forgetOld } from '../check/retention.ts'
import { sendDelivery } from '../delivery/send.ts'
import { forgetFiles } from '../import/forget.ts'
import { mailInvitation } from '../invitation/mail.ts'
import { gather } from '../notice/gather.ts'
import { expireOffer } from '../offer/expire.ts'
import { remindOfOffer } from '../offer/remind.ts'
import { carryOutReplay } from '../replay/carry-out.ts'
import { advanceRound } from '../round/advance.ts'
import { carryOutRun } from '../run/carry-out.ts'
import { takeRun, takeRunOf } from '../run/take.ts'
import { mailCode } from '../sign-in/mail-code.ts'
import { mailAccount } from '../user/mail-account.ts'

/** A job that nobody held on to for so long was left by a process that died. */
export const LEASE_MS = 30_000

/** Does what a job asks for; doing it twice does no harm. */
export async function performJob(
  context: Context,
  job: JobRow,
  release: AbortSignal,
): Promise<void> {
  const { kind, subjectId } = job
  switch (kind) {
    case 'pool.match':
      return carryOut(context, job, await takeRunOf(context, subjectId), release)
    case 'run.match':
      // Whoever asked for this run sees how it ended: it is not tried again behind their back.
      return carryOut(context, job, await takeRun(context, subjectId), release).catch(
        (error: unknown) => {
          if (!(error instanceof ActionError)) throw error
        },
      )
    case 'replay.play':
      return carryOutReplay(context, subjectId, { release, onBeat: holding(context, job) })
    case 'offer.expire':
      return nothingOf(expireOffer(context, { offerId: subjectId }))
    case 'offer.remind':
      return nothingOf(remindOfOffer(context, { offerId: subjectId }))
    case 'round.next':
    case 'round.answered':
      return nothingOf(advanceRound(context, { roundId: job.payload['roundId'] ?? '' }))
    case 'import.forget':
      return forgetFiles(context)
    case 'notice.gather':
      return gather(context, { noticeId: subjectId })
    case 'sign-in.mail':
      return mailCode(context, subjectId)
    case 'invitation.mail':
      return mailInvitation(context, job)
    case 'account.mail':
      return mailAccount(context, job)
    case 'delivery.send':
      return sendDelivery(context, { deliveryId: subjectId })
    case 'check.deadlines':
      return checkDeadlines(context)
    case 'check.papers':
      return checkPapers(context)
    case 'check.availability':
      return checkAvailability(context)
    case 'check.data':
      return checkData(context, job.id)
    case 'check.retention':
      return forgetOld(context)
    case 'check.figures':
      return keepFigures(context)
  }
}

async function nothingOf(answer: Promise<unknown>): Promise<void> {
  await answer
}

async function carryOut(
  context: Context,
  job: JobRow,
  run: MatchRunRow | undefined,
  release: AbortSignal,
): Promise<void> {
  if (run === undefined) return
  await carryOutRun(context, run, { release, onBeat: holding(context, job) })
}

/** Keeps a job with every sign of life of what it is about. */
function holding(context: Context, job: JobRow) {
  return (tx: Tx) => holdJob(tx, job, (context.now() + LEASE_MS) as Instant)
}
