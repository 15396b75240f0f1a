import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { ensureScope, ensureUser, insertKey } from '../../../db/queries/access-key.ts'
import { poolByCode } from '../../../db/queries/import-pool.ts'
import { knownReferences } from '../../../db/queries/import-references.ts'
import { memberIdByEmail } from '../../../db/queries/member.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { record } from '../../record.ts'
import { sha256 } from '../../sha256.ts'
import { emailInput, lineOfText } from '../input.ts'
import { newSecret } from '../sign-in/secret.ts'

const code = lineOfText(120)
const label = lineOfText(120).default('opdrachtregel')
const who = { name: lineOfText(120), email: emailInput, label }

export const createKeyInput = z.discriminatedUnion('role', [
  z.strictObject({
    ...who,
    role: z.literal('school'),
    board: code,
    /** Codes of the sites to which the scope is limited; left out: the whole board. */
    sites: z.array(code).min(1).max(500).optional(),
  }),
  z.strictObject({ ...who, role: z.literal('board'), board: code }),
  z.strictObject({ ...who, role: z.literal('coordinator'), pool: code }),
  z.strictObject({ ...who, role: z.literal('region'), region: code }),
  z.strictObject({ ...who, role: z.literal('member'), member: emailInput }),
  z.strictObject({ ...who, role: z.literal('admin') }),
])

export type CreateKeyInput = z.output<typeof createKeyInput>

/** A new key. It is told here once and kept nowhere. */
export interface CreatedKey {
  readonly key: string
  readonly userId: string
  readonly isNewUser: boolean
}

/**
 * Lets somebody sign in: makes the user and the scope where they are missing, and a new key. Throws `not-found` for a board,
 * site, pool, region or member that does not exist. An idempotency key is not heard: the answer that is kept for asking again
 * would hold the key.
 */
export async function createKey(context: Context, input: CreateKeyInput): Promise<CreatedKey> {
  onlyFor(context.actor, 'admin')
  const key = newSecret()
  const asked = { ...context, idempotencyKey: undefined }
  const made = await change(asked, 'user.create-key', input, async (tx) => {
    const place = await placeOf(tx, input)
    const user = await ensureUser(tx, input)
    await ensureScope(tx, { ...NOWHERE, ...place, role: input.role, userId: user.id })
    const keyHash = sha256(key)
    await insertKey(tx, {
      userId: user.id,
      keyHash,
      label: input.label,
      createdAt: context.now(),
    })
    await record(tx, context, {
      verb: 'user.create-key',
      subjectId: user.id,
      boardId: null,
      poolId: null,
      facts: { role: input.role, isNewUser: user.isNew, ...place },
    })
    return { userId: user.id, isNewUser: user.isNew }
  })
  return { key, ...made }
}

const NOWHERE = { boardId: null, siteIds: null, poolId: null, regionId: null, memberId: null }

type Place = Partial<{
  readonly boardId: string
  readonly siteIds: string[]
  readonly poolId: string
  readonly regionId: string
  readonly memberId: string
}>

/** Where the role counts. */
async function placeOf(tx: Tx, input: CreateKeyInput): Promise<Place> {
  switch (input.role) {
    case 'school':
    case 'board': {
      const { boardIdByNumber, siteByCode } = await knownReferences(tx)
      const boardId = boardIdByNumber.get(input.board)
      if (boardId === undefined) throw unknown('board', input.board, 'bestuur')
      const sites = input.role === 'school' ? input.sites : undefined
      if (sites === undefined) return { boardId }
      const siteIds = sites.map((siteCode) => {
        const site = siteByCode.get(siteCode.toUpperCase())
        if (site?.boardId !== boardId) throw unknown('sites', siteCode, 'vestiging van dit bestuur')
        return site.id
      })
      return { boardId, siteIds }
    }
    case 'coordinator':
      return { poolId: known(await poolByCode(tx, input.pool), 'pool', input.pool, 'pool').id }
    case 'region': {
      const { regionIdByCode } = await knownReferences(tx)
      return {
        regionId: known(regionIdByCode.get(input.region), 'region', input.region, 'regio'),
      }
    }
    case 'member': {
      const memberId = await memberIdByEmail(tx, input.member)
      return { memberId: known(memberId, 'member', input.member, 'vervanger') }
    }
    case 'admin':
      return {}
  }
}

function known<Found>(found: Found | undefined, field: string, value: string, what: string): Found {
  if (found === undefined) throw unknown(field, value, what)
  return found
}

function unknown(field: string, value: string, what: string): ActionError {
  return new ActionError('not-found', `Er is geen ${what} ${value}.`, {
    fields: [{ field, value, remedy: 'Controleer de spelling, of lees eerst de gegevens in.' }],
  })
}
