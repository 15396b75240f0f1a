import { beforeAll, describe, expect, it } from 'vitest'
import { day } from '../../../../scheduler/domain/day.ts'
import { listAbsences } from '../../../../src/actions/absence/list.ts'
import { whoIsAway } from '../../../../src/actions/absence/who.ts'
import { exportAudit } from '../../../../src/actions/audit/export.ts'
import { listAudit, listAuditInput } from '../../../../src/actions/audit/list.ts'
import { askCorrection } from '../../../../src/actions/correction/ask.ts'
import { decideCorrection } from '../../../../src/actions/correction/decide.ts'
import { listCorrections } from '../../../../src/actions/correction/list.ts'
import { correctContact } from '../../../../src/actions/member/correct-contact.ts'
import { exportData } from '../../../../src/actions/member/export-data.ts'
import { showMember } from '../../../../src/actions/member/show.ts'
import { setRetentionTerm } from '../../../../src/actions/retention/set-term.ts'
import { showRetention } from '../../../../src/actions/retention/show.ts'
import { listViewings } from '../../../../src/actions/viewing/list.ts'
import { countWaiting } from '../../../../src/actions/waiting/count.ts'
import type { Actor } from '../../../../src/actor.ts'
import { memberActor } from '../../../support/build/actor.ts'
import { testContext } from '../../../support/build/context.ts'
import { twoBoards } from '../../../support/build/two-boards.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let country: Awaited<ReturnType<typeof twoBoards>>
let bas: Actor

beforeAll(async () => {
  country = await twoBoards(db)
  bas = await memberActor(db, country.bas.id)
})

const as = (actor: Actor) => testContext(db, actor)
const verbs = async () =>
  (await db.adminPool.query<{ verb: string }>('select verb from event order by at')).rows.map(
    ({ verb }) => verb,
  )

describe('what is kept of a person', () => {
  it('is taken along whole by that person: every table in which they stand', async () => {
    const { users, anna } = country
    const { data } = await exportData(as(users.anna), {})
    const { rows } = await db.adminPool.query<{ name: string }>(
      `select table_name as name from information_schema.columns
       where table_schema = 'public' and column_name = 'member_id'`,
    )
    for (const { name } of rows) {
      const { rows: kept } = await db.adminPool.query(
        `select from "${name}" where member_id = $1`,
        [anna.id],
      )
      expect([name, data[name]?.length ?? 0]).toEqual([name, kept.length])
    }
    expect(data['member']?.[0]).toMatchObject({ id: anna.id, name: anna.name, email: anna.email })
    expect(data['fulfilment']).toHaveLength(1)
    expect(data['beginning_director']).toMatchObject([{ supported_from: '2026-11-02' }])
    expect(data['app_user']).toHaveLength(1)
    expect(await verbs()).toContain('member.export')
  })

  it('says nothing of anybody else, and lets nobody in', async () => {
    const { users, bas: other } = country
    const text = JSON.stringify(await exportData(as(users.anna), {}))
    expect(text).not.toContain(other.id)
    expect(text).not.toContain(other.name)
    expect(text).not.toContain('token_hash')
  })

  it('is given on request by the own board, which is then seen by that person', async () => {
    const { users, anna } = country
    const { data } = await exportData(as(users.schoolA), { memberId: anna.id })
    expect(data['member']).toHaveLength(1)
    const { items } = await listViewings(as(users.anna), { limit: 10 })
    expect(items[0]).toMatchObject({ what: 'own-data', viewerRole: 'school', viewerName: null })
  })

  it.each(['schoolB', 'coordinatorP', 'coordinatorQ'] as const)(
    'is not given to %s',
    async (who) => {
      const work = exportData(as(country.users[who]), { memberId: country.anna.id })
      await expect(work).rejects.toMatchObject({
        code: who === 'schoolB' ? 'not-found' : 'not-allowed',
      })
    },
  )

  it('is not given to another member', async () => {
    const work = exportData(as(bas), { memberId: country.anna.id })
    await expect(work).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('who looked', () => {
  it('at a file is seen by that member, by role, and by the own board, by name', async () => {
    const { users, anna } = country
    const before = (await listViewings(as(users.anna), { limit: 100 })).items.length
    await showMember(as(users.coordinatorP), { memberId: anna.id })
    await showMember(as(users.anna), { memberId: anna.id })
    const { items } = await listViewings(as(users.anna), { limit: 100 })
    expect(items).toHaveLength(before + 1)
    const seen = items.filter(({ what }) => what === 'member-file')
    expect(new Set(seen.map(({ viewerRole }) => viewerRole))).toEqual(new Set(['coordinator']))
    const ofBoard = await listViewings(as(users.schoolA), { limit: 100 })
    const line = ofBoard.items.find(({ memberName }) => memberName === anna.name)
    expect(line?.viewerName).toMatch(/^Gebruiker/)
    const elsewhere = await listViewings(as(users.schoolB), { limit: 100 })
    expect(elsewhere.items).toEqual([])
    expect((await listViewings(as(bas), { limit: 100 })).items).toEqual([])
  })

  it('at who is away is seen by the own board and by nobody else', async () => {
    const { users } = country
    const { items } = await listAbsences(as(users.schoolB), { limit: 10 })
    const [first] = items
    await whoIsAway(as(users.schoolB), { absenceId: first?.id ?? '' })
    const seen = await listViewings(as(users.schoolB), { limit: 100 })
    expect(seen.items).toHaveLength(items.length + 1)
    expect(seen.items.every(({ what }) => what === 'absence')).toBe(true)
    const ofA = await listViewings(as(users.schoolA), { limit: 100 })
    expect(ofA.items.map(({ absentName }) => absentName)).not.toContain(first?.personName)
  })
})

describe('correction', () => {
  it('of telephone, postcode and language is one’s own', async () => {
    const { users, anna } = country
    await correctContact(as(users.anna), { phone: '06 11 22 33 44', language: 'en' })
    const { rows } = await db.adminPool.query('select phone, language from member where id = $1', [
      anna.id,
    ])
    expect(rows).toEqual([{ phone: '06 11 22 33 44', language: 'en' }])
    expect(await verbs()).toContain('member.correct-contact')
  })

  it('of the rest is asked, answered once, and told', async () => {
    const { users } = country
    const { correctionId } = await askCorrection(as(users.anna), { words: 'Mijn vak klopt niet.' })
    const answer = { correctionId, status: 'done', answer: 'Aangepast.' } as const
    await expect(decideCorrection(as(users.coordinatorQ), answer)).rejects.toMatchObject({
      code: 'not-found',
    })
    await decideCorrection(as(users.coordinatorP), answer)
    await expect(decideCorrection(as(users.schoolA), answer)).rejects.toMatchObject({
      code: 'already-decided',
    })
    const { items } = await listCorrections(as(users.anna), {})
    expect(items.find(({ id }) => id === correctionId)).toMatchObject({
      status: 'done',
      answer: 'Aangepast.',
    })
    expect(items[0]?.status).toBe('open')
  })

  it('is told to who can answer, and the answer to who asked; both stand in the log of the home board', async () => {
    const { users } = country
    const { correctionId } = await askCorrection(as(users.anna), { words: 'Mijn naam klopt niet.' })
    const told = async (kind: string) => {
      const { rows } = await db.adminPool.query<{
        user_id: string | null
        member_id: string | null
      }>(`select user_id, member_id from notice where kind = $1 and decision like '%' || $2`, [
        kind,
        correctionId,
      ])
      return rows.map((row) => row.user_id ?? row.member_id)
    }
    const { schoolA, coordinatorP } = users
    const asked = await told('correction.asked')
    expect(new Set(asked)).toEqual(new Set([schoolA.userId, coordinatorP.userId]))
    const waits = async (actor: Actor) =>
      (await countWaiting(as(actor), {})).find(({ what }) => what === 'corrections')?.count
    const before = [await waits(schoolA), await waits(coordinatorP)]
    const others = await waits(users.schoolB)
    const answer = { correctionId, status: 'refused', answer: 'Het klopt wel.' } as const
    await decideCorrection(as(coordinatorP), answer)
    expect(await told('correction.decided')).toEqual([country.anna.id])
    expect([await waits(schoolA), await waits(coordinatorP)]).toEqual(
      before.map((count = 0) => count - 1),
    )
    expect(await waits(users.schoolB)).toBe(others)
    const { items } = await listAudit(as(schoolA), listAuditInput.parse({ kind: 'correction' }))
    const own = items.filter(({ subjectId }) => subjectId === correctionId)
    expect(own.map(({ verb, actorRole }) => [verb, actorRole])).toEqual([
      ['correction.decide', 'coordinator'],
      ['correction.ask', 'member'],
    ])
    const elsewhere = await listAudit(
      as(users.schoolB),
      listAuditInput.parse({ kind: 'correction' }),
    )
    expect(elsewhere.items.map(({ subjectId }) => subjectId)).not.toContain(correctionId)
  })
})

describe('a term of a board', () => {
  const term = {
    kind: 'absence',
    validFrom: day('2026-11-20'),
    months: 1,
    days: 0,
    afterSchoolYear: false,
    source: 'Besluit bestuur',
  } as const

  it('counts for that board, from its day on', async () => {
    const { users } = country
    await db.adminPool.query(`update absence set last_day = '2026-10-01', first_day = '2026-10-01'`)
    expect((await showRetention(as(users.schoolA), {})).due).toEqual([])
    await setRetentionTerm(as(users.schoolA), term)
    const { due, terms } = await showRetention(as(users.schoolA), {})
    expect(due).toMatchObject([{ kind: 'absence', count: 2, keptUntil: '2026-11-01' }])
    expect(terms.some(({ boardId }) => boardId === country.boards.a.id)).toBe(true)
    expect((await showRetention(as(users.schoolB), {})).due).toEqual([])
    expect(await verbs()).toContain('retention.set-term')
  })

  it('is not of the past, not twice of one day, and not of no time', async () => {
    const school = as(country.users.schoolA)
    for (const wrong of [{ validFrom: day('2026-11-19') }, { months: 0 }, {}])
      await expect(setRetentionTerm(school, { ...term, ...wrong })).rejects.toMatchObject({
        code: 'invalid-input',
      })
  })
})

describe('the log of a board', () => {
  it('is taken along in its order with its hashes, and taking it is in it', async () => {
    const days = { from: day('2026-01-01'), to: day('2099-12-31') }
    const school = as(country.users.schoolA)
    await exportAudit(school, days)
    const { lines } = await exportAudit(school, days)
    expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, index) => index + 1))
    expect(lines.at(-1)).toMatchObject({ verb: 'audit.export' })
    expect(lines.at(-1)?.actorName).toMatch(/^Gebruiker/)
    const { rows } = await db.adminPool.query(
      `select hash from event where chain = 'board:' || $1 order by seq`,
      [country.boards.a.id],
    )
    expect(rows.slice(0, lines.length)).toEqual(lines.map(({ hash }) => ({ hash })))
    await expect(exportAudit(as(country.users.coordinatorP), days)).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })
})
