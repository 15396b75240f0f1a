import { beforeAll, expect, it } from 'vitest'
import { exportAudit } from '../../../../src/actions/audit/export.ts'
import { listAudit, listAuditInput } from '../../../../src/actions/audit/list.ts'
import { setRetentionTerm } from '../../../../src/actions/retention/set-term.ts'
import { showRetention } from '../../../../src/actions/retention/show.ts'
import { listViewings } from '../../../../src/actions/viewing/list.ts'
import type { Actor } from '../../../../src/actor.ts'
import { EVENT_VERBS } from '../../../../src/event-verb.ts'
import { dayAt } from '../../../../web/parts/when.ts'
import { nl } from '../../../../web/words/nl.ts'
import { testContext } from '../../../support/build/context.ts'
import { twoBoards } from '../../../support/build/two-boards.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let country: Awaited<ReturnType<typeof twoBoards>>
const as = (actor: Actor) => testContext(db, actor)
const ask = (input: object) => listAuditInput.parse(input)

beforeAll(async () => {
  country = await twoBoards(db)
  const { schoolA } = country.users
  const today = dayAt(as(schoolA).now())
  for (const kind of ['note', 'refusal', 'paper'] as const) {
    const term = {
      kind,
      validFrom: today,
      months: 3,
      days: 0,
      afterSchoolYear: false,
      source: 'Besluit',
    }
    await setRetentionTerm(as(schoolA), term)
  }
})

it('shows the own board its log by pages, whole, and another board nothing of it', async () => {
  const { schoolA, schoolB } = country.users
  const all = await listAudit(as(schoolA), ask({ limit: 500 }))
  expect(all.chain).toEqual({ events: all.items.length, broken: 0 })
  const mine = await listAudit(as(schoolA), ask({ kind: 'retention', limit: 2 }))
  expect(mine.items.map(({ verb }) => verb)).toEqual(['retention.set-term', 'retention.set-term'])
  expect(mine.items[0]?.actorName).toBe(all.items[0]?.actorName)
  expect(mine.chain).toBeNull()
  const rest = await listAudit(as(schoolA), ask({ kind: 'retention', after: mine.next, limit: 2 }))
  expect(rest.items).toHaveLength(1)
  expect(rest.next).toBeNull()
  expect(rest.items[0]?.seq).toBeLessThan(mine.items[1]?.seq ?? 0)
  const theirs = await listAudit(as(schoolB), ask({ kind: 'retention' }))
  expect(theirs.items).toEqual([])
})

it('filters by who and by day', async () => {
  const { schoolA } = country.users
  const name = (await listAudit(as(schoolA), ask({}))).items[0]?.actorName ?? ''
  const found = async (input: object) => (await listAudit(as(schoolA), ask(input))).items.length
  expect(await found({ who: name.slice(0, 3).toUpperCase() })).toBeGreaterThan(2)
  expect(await found({ who: '%' })).toBe(0)
  expect(await found({ from: '2000-01-01', to: '2000-12-31' })).toBe(0)
})

it('says that a line was changed, and that the end was cut off', async () => {
  const { schoolA } = country.users
  const chain = `board:${schoolA.boardId}`
  const state = async () => (await listAudit(as(schoolA), ask({}))).chain?.broken
  const tamper = async (statement: string) => {
    await db.adminPool.query('alter table event disable trigger user')
    await db.adminPool.query(statement, [chain])
    await db.adminPool.query('alter table event enable trigger user')
  }
  const last = '(select max(seq) from event where chain = $1)'
  await tamper(`update event set verb = 'retention.unset' where chain = $1 and seq = ${last} - 1`)
  expect(await state()).toBe(1)
  await tamper(
    `update event set verb = 'retention.set-term' where chain = $1 and seq = ${last} - 1`,
  )
  expect(await state()).toBe(0)
  await tamper(`delete from event where chain = $1 and seq = ${last}`)
  expect(await state()).toBe(1)
})

it('is for who works for the whole board', async () => {
  const { schoolA, coordinatorP, anna } = country.users
  const some: Actor = { ...schoolA, siteIds: [country.sites.a1.id] }
  for (const actor of [some, coordinatorP, anna]) {
    await expect(listAudit(as(actor), ask({}))).rejects.toMatchObject({ code: 'not-allowed' })
  }
  await expect(listAudit(as(schoolA), ask({ after: 'onzin' }))).rejects.toMatchObject({
    code: 'invalid-input',
  })
  await expect(
    exportAudit(as(some), { from: dayAt(as(some).now()), to: dayAt(as(some).now()) }),
  ).rejects.toMatchObject({ code: 'not-allowed' })
})

it('knows a viewing by the name of the person looked at', async () => {
  const { schoolA } = country.users
  const all = await listViewings(as(schoolA), { limit: 100 })
  const [one] = all.items
  const name = one?.memberName ?? one?.absentName ?? ''
  expect(name).not.toBe('')
  const found = await listViewings(as(schoolA), { limit: 100, who: name.slice(1) })
  expect(found.items.length).toBeGreaterThan(0)
  expect((await listViewings(as(schoolA), { limit: 100, who: '_' })).items).toEqual([])
})

it('keeps the proof of what was forgotten, for that board alone', async () => {
  const { schoolA, schoolB } = country.users
  await db.adminPool.query(
    `insert into event (chain, seq, at, actor_role, verb, subject_id, board_id, facts, prev, hash)
     values ($1, 0, now(), 'worker', 'retention.forget', $2, $2, '{"kind":"note","count":4}', '', '')`,
    [`board:${schoolA.boardId}`, schoolA.boardId],
  )
  const { forgotten } = await showRetention(as(schoolA), {})
  expect(forgotten).toMatchObject([{ kind: 'note', count: 4, boardId: schoolA.boardId }])
  expect((await showRetention(as(schoolB), {})).forgotten).toEqual([])
})

it('has words for every verb and for what each is about', () => {
  const kinds: Readonly<Record<string, string>> = nl.record.kinds
  const without = EVENT_VERBS.filter((verb) => !kinds[verb.split('.')[0] ?? ''])
  expect(without).toEqual([])
  expect(Object.keys(nl.record.verbs).toSorted()).toEqual([...EVENT_VERBS].toSorted())
})
