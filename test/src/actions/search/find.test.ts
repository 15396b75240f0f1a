import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findAnything } from '../../../../src/actions/search/find.ts'
import { adminActor, schoolActor } from '../../../support/build/actor.ts'
import { aSite } from '../../../support/build/board.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let at: PoolAtWork
let own = ''
let elsewhere = ''

beforeAll(async () => {
  at = await aPoolAtWork(db)
  const site = await aSite(db, { boardId: at.asks.id, name: 'De 100%_School' })
  own = (await at.request({ siteId: site.id, absence: { personName: 'Wies Weg' } })).id
  const foreign = await aPoolAtWork(db)
  elsewhere = (await foreign.request({ absence: { personName: 'Wies Weg' } })).id
  await at.member({ row: { name: 'Ömer Öztürk' } })
  await foreign.member({ row: { name: 'Ömer Anders' } })
  await foreign.matcher.close()
})
afterAll(() => at.matcher.close())

const ids = async (text: string, context = at.school) =>
  (await findAnything(context, { text })).requests.map(({ id }) => id)

describe('a school finds its own requests', () => {
  it.each([
    ['the school', '100%_sch'],
    ['the vak', 'wiskun'],
    ['who is away', 'wies'],
  ])('by %s', async (_, text) => {
    expect(await ids(text)).toContain(own)
    expect(await ids(text)).not.toContain(elsewhere)
  })

  it('by number, with or without the dash, and by no number of somebody else', async () => {
    const digits = own.replaceAll('-', '')
    expect(await ids(`${digits.slice(0, 4)}-${digits.slice(4, 8)}`.toUpperCase())).toEqual([own])
    expect(await ids(own.slice(0, 6))).toEqual([own])
    expect(await ids(elsewhere.slice(0, 8))).toEqual([])
    expect(await ids(own.slice(0, 3))).toEqual([])
  })

  it('and nobody of the pool', async () => {
    expect((await findAnything(at.school, { text: 'Ömer' })).members).toEqual([])
  })

  it('takes % and _ for letters', async () => {
    expect(await ids('%%')).toEqual([])
    expect(await ids('__')).toEqual([])
  })

  it('within its own sites', async () => {
    const narrow = await schoolActor(db, { boardId: at.asks.id, siteIds: [at.site.id] })
    expect(await ids('wies', at.as(narrow))).toEqual([])
  })
})

describe('a coordinator', () => {
  it('finds requests of the pool without the name of who is away, and no request by that name', async () => {
    const { requests } = await findAnything(at.coordinator, { text: 'wiskunde' })
    expect(requests.map(({ id }) => id)).toContain(own)
    expect(requests.map(({ id }) => id)).not.toContain(elsewhere)
    expect(requests.every(({ personName }) => personName === null)).toBe(true)
    expect(await ids('wies', at.coordinator)).toEqual([])
  })

  it('finds the people of the own pools by name', async () => {
    const { members } = await findAnything(at.coordinator, { text: 'ömer' })
    expect(members.map(({ name }) => name)).toEqual(['Ömer Öztürk'])
  })
})

it('is for schools and coordinators', async () => {
  const admin = at.as(await adminActor(db))
  await expect(findAnything(admin, { text: 'wies' })).rejects.toMatchObject({ code: 'not-allowed' })
})
