import { beforeAll, describe, expect, it } from 'vitest'
import { policiesForReading } from '../../../../db/queries/visibility.ts'
import { PROCESSINGS } from '../../../../src/actions/privacy/processings.ts'
import { readRegister } from '../../../../src/actions/privacy/register.ts'
import { LOOKERS, visibilityOf } from '../../../../src/actions/privacy/visibility.ts'
import { VISIBLE_ROWS } from '../../../db/visible-rows.ts'
import { adminActor } from '../../../support/build/actor.ts'
import { testContext } from '../../../support/build/context.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let matrix: ReturnType<typeof visibilityOf>

beforeAll(async () => {
  matrix = visibilityOf(
    await db.db.read({ role: 'admin', userId: null }, (tx) => policiesForReading(tx)),
  )
})

/** Who looks in the matrix of real queries, by role. */
const VIEWERS = {
  schoolA: 'school',
  siteA1: 'school',
  boardA: 'board',
  schoolB: 'school',
  coordinatorP: 'coordinator',
  anna: 'member',
  region: 'region',
  admin: 'admin',
} as const

describe('the register', () => {
  it('has every table that leads to a person, each once', async () => {
    const { rows } = await db.adminPool.query<{ name: string }>(
      `select distinct table_name as name from information_schema.columns
       where table_schema = 'public' and (
         column_name in ('member_id', 'user_id', 'person_name', 'email', 'actor_user_id', 'viewer_id', 'posted_by',
           'decided_by', 'address', 'token_hash', 'passkey_id') or table_name in ('assignment', 'fulfilment'))
       and table_name not in ('site', 'agency', 'spelregels')`,
    )
    const registered = PROCESSINGS.flatMap(({ tables }) => tables)
    expect(new Set(registered).size).toBe(registered.length)
    expect(rows.map(({ name }) => name).filter((name) => !registered.includes(name))).toEqual([])
    const known = await db.adminPool.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    )
    const names = known.rows.map(({ name }) => name)
    expect(registered.filter((table) => !names.includes(table))).toEqual([])
  })

  it('says that a role sees a table wherever a query of that role does', () => {
    const [head = [], ...lines] = VISIBLE_ROWS.trim()
      .split('\n')
      .map((line) => line.trim().split(/ +/))
    const unsaid = lines.flatMap(([table = '', ...counts]) =>
      Object.entries(VIEWERS).flatMap(([viewer, role]) => {
        const count = Number(counts[head.indexOf(viewer) - 1])
        return count > 0 && !matrix.get(table)?.has(role) ? [`${viewer} sees ${table}`] : []
      }),
    )
    expect(lines.length).toBeGreaterThan(30)
    expect(unsaid).toEqual([])
  })

  it('says of what is most private that nobody else sees it', () => {
    expect([...(matrix.get('absence') ?? [])]).toEqual(['school'])
    expect([...(matrix.get('employment_contract') ?? [])].toSorted()).toEqual(['board', 'school'])
    expect([...(matrix.get('letter') ?? [])]).toEqual(['admin'])
  })

  it('is read by whoever is signed in', async () => {
    const { items } = await readRegister(testContext(db, await adminActor(db)), {})
    expect(items.map(({ id }) => id)).toEqual(PROCESSINGS.map(({ id }) => id))
    expect(items.find(({ id }) => id === 'absence')?.seenBy).toEqual(['school'])
    expect(LOOKERS.length).toBe(6)
    const termOf = (id: string) => items.find((one) => one.id === id)?.term
    expect(termOf('absence')).toEqual({ months: 24, days: 0, afterSchoolYear: false })
    expect(termOf('intake')).toEqual({ months: 0, days: 28, afterSchoolYear: false })
    expect(termOf('work')).toBeNull()
  })
})
