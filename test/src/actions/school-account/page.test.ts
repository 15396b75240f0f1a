import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { adminActor, boardActor } from '../../../support/build/actor.ts'
import { aBoard } from '../../../support/build/board.ts'
import { testDoor } from '../../../support/build/context.ts'
import { anOrganisation, type Organisation } from '../../../support/school-account.ts'
import { usePasskeys } from '../passkey/use-passkeys.ts'

const { db, after, byKey } = usePasskeys()
const HOME = '/schoolaccounts'
let organisation: Organisation
let board: { id: string; number: string; name: string }

beforeAll(async () => {
  board = await aBoard(db)
  organisation = await anOrganisation(['https://pool.voorbeeld.nl/terug'])
})
afterAll(() => organisation.close())

const form = (over: Record<string, string> = {}) => ({
  preset: 'google',
  issuer: organisation.issuer,
  clientId: 'achtervang',
  secretName: 'BESTUUR',
  emailDomains: ' School.nl, bestuur.nl ',
  organisation: 'school.nl',
  isOn: 'ja',
  ...over,
})
const at = () => `${HOME}/${board.number}`

describe('the page of school accounts', () => {
  it('sets, shows and tries one, and tells what is wrong beside its field; the secret is never shown', async () => {
    const visitor = await byKey(await adminActor(db))
    expect((await visitor.get(HOME)).text).toContain('niet ingesteld')
    const wrong = await visitor.post(at(), form({ secretName: 'klein', issuer: 'school' }))
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Gebruik hoofdletters')
    expect(wrong.text).toContain('value="school"')
    expect((await visitor.post(at(), form())).to).toBe(`${at()}?gelukt=vastgelegd`)
    const shown = await visitor.get(at())
    expect(shown.text).toContain('school.nl, bestuur.nl')
    expect(shown.text).toContain('ACHTERVANG_OIDC_SECRET_BESTUUR')
    const tried = await visitor.post(`${at()}/probeer`, {})
    expect(tried.text).toContain(`De organisatie antwoordt als ${organisation.issuer}.`)
    const secret = testDoor.clientSecretOf('BESTUUR') ?? 'geen'
    for (const { text } of [shown, tried, wrong]) expect(text).not.toContain(secret)
    expect((await visitor.get(HOME)).text).toContain('in gebruik')
    await visitor.post(at(), form({ preset: 'entra', isMfaAsked: 'ja' }))
    const { rows } = await db.adminPool.query(
      'select subject_claim, is_mfa_asked, is_on from identity_provider where board_id = $1',
      [board.id],
    )
    expect(rows).toEqual([{ subject_claim: 'oid', is_mfa_asked: true, is_on: true }])
  })

  it('says so where the organisation does not answer', async () => {
    const visitor = await byKey(await adminActor(db))
    await visitor.post(at(), form({ issuer: 'http://127.0.0.1:9', clientId: 'niemand' }))
    const tried = await visitor.post(`${at()}/probeer`, {})
    expect([tried.status, tried.text.includes('antwoordt nu niet')]).toEqual([503, true])
  })

  it('is set with a fresh proof, by an administrator alone', async () => {
    const visitor = await byKey(await adminActor(db))
    const staff = await byKey(await boardActor(db, board.id))
    expect((await staff.get(HOME)).status).toBe(403)
    expect((await staff.get(at())).status).toBe(403)
    expect((await staff.post(at(), form())).status).toBe(403)
    expect((await staff.post(`${at()}/probeer`, {})).status).toBe(403)
    expect((await visitor.get(`${HOME}/geen`)).status).toBe(404)
    after(10)
    expect((await visitor.get(at())).text).toContain('Bevestig eerst dat u het bent')
    expect((await visitor.post(at(), form())).to).toContain('/mijn-aanmelding/bewijs')
  })
})
