import { isDeepStrictEqual } from 'node:util'
import type { Tx } from '../../../db/client.ts'
import {
  boardsByNumber,
  describeBoard,
  endParticipation,
  lastParticipations,
  putParticipation,
  type Written,
} from '../../../db/queries/import-pool.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { addDays, type Day } from '../../../scheduler/domain/day.ts'
import type { Context } from '../../context.ts'
import type { FieldProblem } from '../../errors.ts'
import type { PoolFile } from './pool-file.ts'
import { refuse } from './table.ts'

type BoardRow = Awaited<ReturnType<typeof boardsByNumber>>[number]
type ParticipationRow = Awaited<ReturnType<typeof lastParticipations>>[number]
type InFile = PoolFile['boards'][number]

/**
 * Lets the boards of the file take part as it says: from the day the rules of play begin, or, where a board takes part on
 * other terms, from today, so that what was settled before stays as it was. Throws `import-refused` for an unknown board.
 */
export async function writeParticipations(
  tx: Tx,
  context: Context,
  poolId: string,
  { boards, spelregels }: PoolFile,
  regionIdOf: (code: string | undefined) => string | null,
): Promise<readonly Written[]> {
  const numbers = boards.map(({ number }) => number)
  const known = new Map((await boardsByNumber(tx, numbers)).map((row) => [row.number, row]))
  const problems = boards.flatMap(({ number }, index): FieldProblem[] =>
    known.has(number)
      ? []
      : [
          {
            field: `boards.${index}.number`,
            value: number,
            remedy: 'Dit bestuur is niet bekend. Lees eerst zijn vestigingen in.',
          },
        ],
  )
  if (problems.length > 0) refuse(problems)
  const ids = [...known.values()].map(({ id }) => id)
  const lasts = new Map(
    (await lastParticipations(tx, poolId, ids)).map((row) => [row.boardId, row]),
  )
  const today = dayOf(context.now())
  const written: Written[] = []
  for (const inFile of boards) {
    const row = known.get(inFile.number)
    if (row === undefined) continue
    const isDescribed = await describe(tx, row, inFile, regionIdOf(inFile.region))
    const from = { begin: spelregels.validFrom, today }
    const taken = await takePart(tx, { poolId, boardId: row.id, inFile, from }, lasts.get(row.id))
    written.push(taken === 'unchanged' && isDescribed ? 'updated' : taken)
  }
  return written
}

async function describe(
  tx: Tx,
  { id, ...row }: BoardRow,
  inFile: InFile,
  regionId: string | null,
): Promise<boolean> {
  const next = { name: inFile.name ?? row.name, regionId: regionId ?? row.regionId }
  if (next.name === row.name && next.regionId === row.regionId) return false
  await describeBoard(tx, { id, ...next })
  return true
}

async function takePart(
  tx: Tx,
  about: {
    readonly poolId: string
    readonly boardId: string
    readonly inFile: InFile
    readonly from: { readonly begin: Day; readonly today: Day }
  },
  last: ParticipationRow | undefined,
): Promise<Written> {
  const { poolId, boardId, inFile, from } = about
  const { draws, supplies, formationShareBasisPoints, pupils } = inFile
  const terms = { draws, supplies, formationShareBasisPoints, pupils }
  const row = { ...terms, sourceOrder: inFile.sourceOrder ?? null, poolId, boardId }
  if (last === undefined) {
    await putParticipation(tx, { ...row, validFrom: from.begin })
    return 'created'
  }
  const { id, validFrom, validUntil, ...before } = last
  if (validUntil === null && isDeepStrictEqual(before, row)) return 'unchanged'
  if (validFrom < from.today) {
    if (validUntil === null) await endParticipation(tx, id, addDays(from.today, -1))
    await putParticipation(tx, { ...row, validFrom: from.today })
  } else {
    await putParticipation(tx, { ...row, validFrom })
  }
  return 'updated'
}
