import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { agencyById } from '../../../db/queries/agency.ts'
import {
  beginEngagement,
  engagementLines,
  sitesToBeAtHome,
} from '../../../db/queries/engagement-line.ts'
import { CONTRACT_FORMS, type ContractForm } from '../../../scheduler/domain/engagement.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError, type FieldProblem } from '../../errors.ts'
import { record } from '../../record.ts'
import { dayInput, idInput, lineOfText } from '../input.ts'
import { aboutPools } from './about-pools.ts'
import { lockOwnPlace, type OwnPlace } from './own-place.ts'
import { wageFor } from './wage-for.ts'

export const engageMemberInput = z.strictObject({
  memberId: idInput,
  /** Who pays: a board, the requesting board for each assignment, or a provider. */
  employer: z.enum(['board', 'requesting-board', 'provider']),
  boardId: idInput.nullable().default(null),
  agencyId: idInput.nullable().default(null),
  form: z.enum(CONTRACT_FORMS),
  weekMinutes: z.number().int().min(0).max(3600, 'Reken hoogstens 60 uur per week.'),
  /** The *stamschool* of who has fixed hours. */
  homeSiteId: idInput.nullable().default(null),
  /** Null: what the salary tables say of the scale and step that `wageBasis` names. */
  wageCentsPerHour: z
    .number()
    .int()
    .min(0)
    .max(100_000, 'Dit is te veel per uur.')
    .nullable()
    .default(null),
  /** Where the wage comes from, such as `LB 12`. */
  wageBasis: lineOfText(120),
  firstDay: dayInput,
  lastDay: dayInput.nullable().default(null),
})

export type EngageMemberInput = z.output<typeof engageMemberInput>

const FORMS: Readonly<Record<EngageMemberInput['employer'], readonly ContractForm[]>> = {
  board: ['permanent', 'temporary', 'min-max', 'on-call', 'extension'],
  'requesting-board': ['temporary', 'min-max', 'on-call', 'extension'],
  provider: ['provider'],
}

/**
 * Who engages a member from a day on; what was before ends the day before. The wage is written down and shown to nobody here.
 * Throws `not-found`, and `invalid-input` for an employer, form or home school that do not go together, or a wage that no table knows.
 */
export async function engageMember(
  context: Context,
  input: EngageMemberInput,
): Promise<{ readonly memberId: string; readonly engagementId: string }> {
  const actor = onlyFor(context.actor, 'coordinator')
  return change(context, 'member.engage', input, async (tx) => {
    const { memberId, employer, form, firstDay, lastDay, weekMinutes } = input
    const own = await lockOwnPlace(tx, actor, memberId)
    const problems = [...shapeProblems(input), ...(await placeProblems(tx, own, input))]
    if (problems.length > 0) {
      const detail = 'De gegevens kloppen niet. Er is niets veranderd.'
      throw new ActionError('invalid-input', detail, { fields: problems })
    }
    const wageCentsPerHour = await wageFor(tx, input)
    const engagementId = await beginEngagement(tx, { ...input, wageCentsPerHour, regionId: null })
    await record(tx, context, {
      verb: 'member.engage',
      subjectId: memberId,
      boardId: null,
      poolId: own.poolId,
      facts: { engagementId, employer, form, weekMinutes, firstDay, lastDay },
    })
    return { memberId, engagementId }
  })
}

function shapeProblems(input: EngageMemberInput): readonly FieldProblem[] {
  const { employer, form, boardId, agencyId, firstDay, lastDay } = input
  const problem = (field: string, value: string, remedy: string) => [{ field, value, remedy }]
  return [
    ...(FORMS[employer].includes(form)
      ? []
      : problem('form', form, 'Deze vorm past niet bij wie betaalt. Kies een andere.')),
    ...((employer === 'board') === (boardId !== null)
      ? []
      : problem(
          'boardId',
          boardId ?? '',
          'Kies een bestuur als het bestuur betaalt, anders geen.',
        )),
    ...((employer === 'provider') === (agencyId !== null)
      ? []
      : problem(
          'agencyId',
          agencyId ?? '',
          'Kies een bureau als het bureau betaalt, anders geen.',
        )),
    ...(lastDay === null || lastDay >= firstDay
      ? []
      : problem('lastDay', lastDay, 'De laatste dag ligt voor de eerste.')),
  ]
}

/** Whether the board takes part in a pool of this member, the agency is known, and the home school is of the board, or else of one that takes part. */
async function placeProblems(
  tx: Tx,
  { places }: OwnPlace,
  { memberId, boardId, agencyId, homeSiteId, firstDay }: EngageMemberInput,
): Promise<readonly FieldProblem[]> {
  const poolIds = places.map(({ poolId }) => poolId)
  const { participants } = await aboutPools(tx, poolIds, firstDay)
  const isStrange = boardId !== null && !participants.some((board) => board.boardId === boardId)
  const employers = boardId === null ? participants.map((board) => board.boardId) : [boardId]
  const homes = homeSiteId === null ? [] : await sitesToBeAtHome(tx, employers, homeSiteId)
  const isKnown = agencyId === null || (await agencyById(tx, agencyId)) !== undefined
  const lines = await engagementLines(tx, memberId)
  const isTwice = lines.some((line) => line.firstDay === firstDay)
  const fromList = 'Kies uit de lijst.'
  return [
    ...(isStrange ? [{ field: 'boardId', value: boardId, remedy: fromList }] : []),
    ...(isKnown ? [] : [{ field: 'agencyId', value: agencyId ?? '', remedy: fromList }]),
    ...(homeSiteId !== null && homes.length === 0
      ? [{ field: 'homeSiteId', value: homeSiteId, remedy: 'Kies een school van dit bestuur.' }]
      : []),
    ...(isTwice
      ? [{ field: 'firstDay', value: firstDay, remedy: 'Op deze dag begint al een contract.' }]
      : []),
  ]
}
