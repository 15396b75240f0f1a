import { z } from 'zod'
import { REPLAY_KINDS } from '../../../scheduler/domain/replay.ts'
import { ActionError, type FieldProblem } from '../../errors.ts'
import { dayInput, idInput } from '../input.ts'
import { variantInput } from './variant-input.ts'

const DRAWS_MAX = 200
/** An interval over fewer draws says too little to hire people by. */
const DRAWS_TO_COMPOSE = 30
const MEMBERS_MAX = 800
const REQUESTS_MAX = 10_000
const WEEKS_MAX = 40

/** A term of this pool, or one drawn from the published figures of a region, under the rules of play of this pool. */
const termInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('past'), from: dayInput, to: dayInput }),
  z.strictObject({
    kind: z.literal('drawn'),
    members: z.number().int().min(1).max(MEMBERS_MAX),
    requests: z.number().int().min(1).max(REQUESTS_MAX),
    weeks: z.number().int().min(1).max(WEEKS_MAX),
  }),
])

/** What a replay is asked; left out is as it is. */
export const askReplayInput = z.strictObject({
  poolId: idInput,
  kind: z.enum(REPLAY_KINDS).default('compare'),
  term: termInput,
  /** Besides the term as it was, so many like it. */
  draws: z.number().int().min(1).max(DRAWS_MAX).default(30),
  seed: z.number().int().min(0).max(2_147_483_647).default(1),
  /** `everybody`: an assumption; `as-before`: as often as offers of the term were taken. */
  acceptance: z.enum(['everybody', 'as-before']).default('as-before'),
  /** Of `compare`: what is otherwise. Of `composition`: under what the composition is looked for. */
  variant: variantInput.default({ rules: {}, boardsOut: [], boardsLike: [], members: [] }),
  /** Of `composition`: the share of the asked hours to cover. */
  fillRatePercent: z.number().int().min(1).max(100).optional(),
})

export type AskReplayInput = z.output<typeof askReplayInput>

/** A question as it is kept. */
export type ReplayQuestion = Omit<AskReplayInput, 'poolId'>

/** Throws `invalid-input` with every part of a question that does not go with the others. */
export function refuseUnfit({ kind, term, draws, variant, fillRatePercent }: ReplayQuestion): void {
  const fields: FieldProblem[] = []
  const complain = (field: string, value: string | number, remedy: string) =>
    fields.push({ field, value: `${value}`, remedy })
  const { boardsOut, boardsLike, members } = variant
  if (kind === 'composition') {
    if (fillRatePercent === undefined)
      complain('fillRatePercent', '', 'Vul in welk deel van de uren vervuld moet zijn.')
    if (draws < DRAWS_TO_COMPOSE)
      complain('draws', draws, `Kies minstens ${DRAWS_TO_COMPOSE} trekkingen.`)
    if (members.length > 0)
      complain(
        'members',
        '',
        'Laat dit leeg: hier wordt juist gezocht hoeveel mensen er nodig zijn.',
      )
  }
  if (term.kind === 'drawn' && boardsOut.length + boardsLike.length > 0)
    complain('boards', '', 'Laat dit leeg: een verzonnen regio heeft geen besturen van deze pool.')
  if (fields.length > 0)
    throw new ActionError('invalid-input', 'Deze vraag kan zo niet worden gesteld.', { fields })
}
