import { setTimeout as pause } from 'node:timers/promises'
import { type BrokenInvariant, brokenInvariants } from '../../db/queries/invariant.ts'
import { seeded } from '../../scheduler/match/solve/seeded.ts'
import { type MailServer, openMailServer } from '../src/post/mail-server.ts'
import { addressOf, startVictim, type Victim } from './product.ts'
import { type Acknowledged, walkersOf, walkRoad } from './road.ts'
import { type Stage, setStage } from './stage.ts'

/** What is killed in a round. */
const VICTIMS = ['web', 'worker', 'database'] as const
export type VictimName = (typeof VICTIMS)[number]

/** What was left after everything died so often. */
export interface Aftermath {
  readonly kills: Readonly<Record<VictimName, number>>
  /** Roads that were walked to their end. */
  readonly roads: readonly Acknowledged[]
  /** Mails that arrived, some of them perhaps twice: then under the same id. */
  readonly mails: number
  readonly broken: readonly BrokenInvariant[]
  /** What was said to be done and is not there. */
  readonly lost: readonly string[]
  /** Work that is due and that nobody takes, or that was given up. */
  readonly stuck: readonly string[]
}

const WALKERS = 3
/** From the start of a round to its kill, at most. */
const WAIT_MS_MAX = 1_500
/** Between so many kills somebody gets an assignment, also on a machine on which starting again takes longer than a round. */
const KILLS_AN_ASSIGNMENT = 4
const LOOK_AGAIN_MS = 100

/**
 * Lets people walk the road while a process dies each round at a moment of the seed's choosing, and says what is left. Throws
 * where a road comes to no end, and where a process that is asked to stop does not.
 */
export async function runRounds(
  { rounds, seed }: { readonly rounds: number; readonly seed: number },
  tell: (text: string) => void = () => undefined,
): Promise<Aftermath> {
  const stage = await setStage(12 + Math.ceil(rounds / 10))
  const mail = await openMailServer()
  const victims: Victim[] = []
  try {
    const web = await startVictim('web', stage.db, mail)
    victims.push(web)
    const worker = await startVictim('worker', stage.db, mail)
    victims.push(worker)
    const walking = walkOn(stage, () => addressOf(web))
    const kill = { web: web.kill, worker: worker.kill, database: stage.killDatabase }
    const kills = { web: 0, worker: 0, database: 0 }
    const { fraction } = seeded(seed)
    for (let round = 0; round < rounds; round += 1) {
      await Promise.race([
        walking.assigned(Math.floor(round / KILLS_AN_ASSIGNMENT)),
        walking.failed,
      ])
      await Promise.race([pause(fraction() * WAIT_MS_MAX), walking.failed])
      const victim = VICTIMS[round % VICTIMS.length] ?? 'web'
      await kill[victim]()
      kills[victim] += 1
      tell(`${round + 1} van ${rounds}: ${victim}`)
    }
    const roads = await walking.stop()
    const stuck = await stuckWork(stage)
    for (const { stop } of victims) await stop()
    const lost = [...(await lostOf(stage, roads)), ...(await unsentOf(stage, mail))]
    return {
      kills,
      roads,
      stuck,
      lost,
      mails: mail.arrived.length,
      broken: await brokenInvariants(stage.db.db),
    }
  } finally {
    for (const { end } of victims) end()
    await mail.close()
    await stage.close()
  }
}

/** Roads, one after another and some at once, until it is enough. */
function walkOn(stage: Stage, url: () => string) {
  const walkers = walkersOf(stage, url)
  const roads: Acknowledged[] = []
  let number = 0
  let isEnough = false
  const walk = async () => {
    while (!isEnough) {
      number += 1
      roads.push(await walkRoad(stage, walkers, number))
    }
  }
  const all = Promise.all(Array.from({ length: WALKERS }, walk))
  return {
    /** Rejects when somebody gets stuck; otherwise waits for the end. */
    failed: all,
    /** Waits until so many roads have led to an assignment. */
    assigned: async (count: number) => {
      while (!isEnough && roads.filter(isAssigned).length < count) await pause(LOOK_AGAIN_MS)
    },
    stop: async () => {
      isEnough = true
      await all
      return roads
    },
  }
}

/** Whether a road led to where it leads: somebody comes. */
export function isAssigned({ assignmentId }: Acknowledged): boolean {
  return assignmentId !== undefined
}

/** What is still to be done once everybody went home and the worker has had its time. */
async function stuckWork({ db }: Stage): Promise<readonly string[]> {
  const due = `select kind || ' ' || coalesce(last_error, 'late') as work from job
    where (done_at is null and run_after <= now()) or (done_at is not null and last_error is not null)`
  let rows: readonly { readonly work: string }[] = []
  for (let look = 0; look < 120; look += 1) {
    rows = (await db.adminPool.query<{ work: string }>(due)).rows
    if (rows.length === 0) break
    await pause(500)
  }
  return rows.map(({ work }) => work)
}

async function lostOf({ db }: Stage, roads: readonly Acknowledged[]): Promise<readonly string[]> {
  const lost: string[] = []
  for (const { requestId, offerId, assignmentId } of roads) {
    const said = { request: requestId, offer: offerId, assignment: assignmentId }
    for (const [table, id] of Object.entries(said)) {
      if (id === undefined) continue
      const { rowCount } = await db.adminPool.query(`select from ${table} where id = $1`, [id])
      if (rowCount !== 1) lost.push(`${table} ${id}`)
    }
  }
  return lost
}

/** Mails that the product says it has sent and that never came. */
async function unsentOf({ db }: Stage, { arrived }: MailServer): Promise<readonly string[]> {
  const ids = arrived.map(({ mail }) => mail.messageId ?? '')
  const { rows } = await db.adminPool.query<{ id: string }>(
    `select id from delivery where channel = 'mail' and status = 'sent'`,
  )
  return rows
    .filter(({ id }) => !ids.some((came) => came.includes(id)))
    .map(({ id }) => `mail ${id}`)
}
