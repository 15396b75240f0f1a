import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Command, Option } from '@commander-js/extra-typings'
import { asOwner } from '../../db/as-owner.ts'
import { ensureUser } from '../../db/queries/access-key.ts'
import { scopesOfUser } from '../../db/queries/sign-in.ts'
import { type Day, parseDay } from '../../scheduler/domain/day.ts'
import { listPools } from '../actions/pool/list.ts'
import { actorOf } from '../actions/sign-in/actor-of.ts'
import { signInByKey } from '../actions/sign-in/by-key.ts'
import type { Actor, ActorRole } from '../actor.ts'
import { readConfig } from '../config.ts'
import type { Context } from '../context.ts'
import { ActionError } from '../errors.ts'
import { createLog } from '../log.ts'
import { openProduct, type Product } from '../start/open-product.ts'
import { UsageError } from './usage-error.ts'

export type Env = Readonly<Record<string, string | undefined>>

/** The whole of the commands, to which each adds itself. */
export type Program = Command

/** Opens the product for one command and closes it again. What it is doing meanwhile is not told: commands are quick. */
export async function withProduct<T>(env: Env, work: (product: Product) => Promise<T>): Promise<T> {
  const config = readConfig({ ...env, LOG_LEVEL: env['LOG_LEVEL'] ?? 'warn' })
  const log = createLog(config.logLevel, 'stderr')
  const product = await openProduct(config, { log, tell: () => undefined })
  try {
    return await work(product)
  } finally {
    await product.close()
  }
}

/** The key of whoever gives a command; not for a shared terminal, where the environment is the better place. */
export function keyOption() {
  return new Option('--key <sleutel>', 'uw sleutel; liever in de omgeving dan in de opdracht').env(
    'ACHTERVANG_KEY',
  )
}

/** Contexts in which the holder of a key may act in one of these roles, at least one. Throws `not-signed-in`, `not-allowed`. */
export async function contextsOf<Role extends ActorRole>(
  { deps }: Product,
  key: string | undefined,
  roles: readonly Role[],
): Promise<readonly Context[]> {
  if (key === undefined || key === '')
    throw new UsageError('Geef uw sleutel met --key of in de omgevingsvariabele ACHTERVANG_KEY.')
  const { scope } = await signInByKey(deps, key)
  const scopes = await deps.db.transaction({ role: 'sign-in', userId: scope.userId }, (tx) =>
    scopesOfUser(tx, scope.userId),
  )
  const actors = scopes
    .map(actorOf)
    .filter((actor) => actor !== undefined && roles.some((role) => role === actor.role))
  if (actors.length === 0) {
    throw new ActionError(
      'not-allowed',
      `Dit mag alleen iemand met de rol ${roles.map(roleInWords).join(' of ')}. Deze sleutel hoort bij ${scope.userName}.`,
    )
  }
  return actors.flatMap((actor) => (actor === undefined ? [] : [contextOf(deps, actor)]))
}

/** A role as people say it; in options it is written without the dots. */
function roleInWords(role: ActorRole): string {
  return role === 'coordinator' ? 'coördinator' : role
}

/** The context of the first role in `contexts` that the pool with this code concerns. Throws `not-found`. */
export async function inPool(
  contexts: readonly Context[],
  code: string,
): Promise<{ readonly context: Context; readonly poolId: string }> {
  const codes: string[] = []
  for (const context of contexts) {
    const { items } = await listPools(context, {})
    const pool = items.find((item) => item.code === code)
    if (pool !== undefined) return { context, poolId: pool.id }
    codes.push(...items.map((item) => item.code))
  }
  const known = [...new Set(codes)].toSorted()
  const wayOut =
    known.length === 0
      ? 'Met deze sleutel ziet u nog geen pool.'
      : `Met deze sleutel ziet u: ${known.join(', ')}.`
  throw new ActionError('not-found', `Er is geen pool ${code} die u mag zien. ${wayOut}`)
}

/**
 * Whoever works at the server itself, with the owner's door to the database: an administrator without a key, so that the
 * first key can be made. It is a user like others, so that the log says what was done from here.
 */
export async function operatorContext({ deps, database }: Product): Promise<Context> {
  const { id: userId } = await asOwner(database.ownerUrl, (tx) =>
    ensureUser(tx, { name: 'Beheer van de server', email: 'beheer@server.invalid' }),
  )
  return contextOf(deps, { role: 'admin', userId })
}

/** The context of one command. */
export function contextOf(deps: Product['deps'], actor: Actor): Context {
  return { ...deps, actor, requestId: randomUUID(), idempotencyKey: undefined }
}

const NUMBER_MAX = 999_999_999

/** A whole number, as typed behind an option, from the least that the option takes. */
export function wholeNumberFrom(least: 0 | 1, option: string): (text: string) => number {
  return (text) => {
    const number = /^\d+$/.test(text) ? Number(text) : Number.NaN
    if (number >= least && number <= NUMBER_MAX) return number
    throw new UsageError(
      `--${option} ${text}: geef een heel getal van ${least} tot en met ${NUMBER_MAX}.`,
    )
  }
}

/** A day, as typed. */
export function dayOption(text: string): Day {
  const day = parseDay(text)
  if (day === undefined)
    throw new UsageError(`${text} is geen bestaande dag. Schrijf jjjj-mm-dd, zoals 2026-12-01.`)
  return day
}

/** A file that somebody named, from where they stood: npm runs commands in the folder of the product. */
export async function bytesOf(path: string, env: Env): Promise<Uint8Array> {
  try {
    return await readFile(resolve(env['INIT_CWD'] ?? '', path))
  } catch (error) {
    throw new UsageError(`Het bestand ${path} is er niet of kan niet worden gelezen.`, {
      cause: error,
    })
  }
}
