import { applicants } from '../../../db/queries/applicant.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'

const MANY = 500

/** Everybody who looks for work in the own pools and consents to be referred, the last who came first. */
export async function listApplicants(context: Context) {
  const actor = onlyFor(context.actor, 'coordinator')
  return context.db.read(scopeOf(actor), async (tx) => ({ items: await applicants(tx, MANY) }))
}
