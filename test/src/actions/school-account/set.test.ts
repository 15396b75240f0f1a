import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PRESETS } from '../../../../src/actions/school-account/presets.ts'
import {
  setSchoolAccount,
  setSchoolAccountInput,
} from '../../../../src/actions/school-account/set.ts'
import { trySchoolAccount } from '../../../../src/actions/school-account/try.ts'
import { NO_DOOR } from '../../../../src/door.ts'
import { adminActor, boardActor } from '../../../support/build/actor.ts'
import { aBoard } from '../../../support/build/board.ts'
import { testContext, testDoor } from '../../../support/build/context.ts'
import { anOrganisation, type Organisation } from '../../../support/school-account.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let organisation: Organisation
let board: { id: string; number: string }

beforeAll(async () => {
  board = await aBoard(db)
  organisation = await anOrganisation(['https://pool.voorbeeld.nl/terug'])
})
afterAll(() => organisation.close())

const input = (over: object = {}) =>
  setSchoolAccountInput.parse({
    board: board.number,
    preset: 'google',
    issuer: organisation.issuer,
    clientId: 'achtervang',
    secretName: 'BESTUUR',
    ...over,
  })

describe('the school account of a board', () => {
  it('is set by an administrator alone, and tried without anybody signing in', async () => {
    const admin = testContext(db, await adminActor(db))
    const staff = testContext(db, await boardActor(db, board.id))
    await expect(setSchoolAccount(staff, input())).rejects.toMatchObject({ code: 'not-allowed' })
    const { providerId } = await setSchoolAccount(admin, input())
    expect(await setSchoolAccount(admin, input({ clientId: 'achtervang' }))).toEqual({ providerId })
    const tried = await trySchoolAccount(admin, { board: board.number })
    expect(tried).toMatchObject({
      issuer: organisation.issuer,
      returnAddress: `https://pool.voorbeeld.nl/aanmelden/school/${providerId}/terug`,
      isOn: true,
    })
    await expect(
      trySchoolAccount({ ...admin, door: NO_DOOR }, { board: 'nergens' }),
    ).rejects.toMatchObject({ code: 'not-found' })
  })

  it('without its secret in the environment is not there', async () => {
    const admin = testContext(db, await adminActor(db))
    await setSchoolAccount(admin, input({ secretName: 'NIET_GEZET', clientId: 'een-andere' }))
    await expect(
      trySchoolAccount({ ...admin, door: NO_DOOR }, { board: board.number }),
    ).rejects.toMatchObject({ code: 'provider-unavailable' })
  })

  it.each(['127.0.0.1', 'localhost'])(
    'at %s, which is this machine, is not asked unless the operator allows it',
    async (host) => {
      const own = await aBoard(db)
      const admin = testContext(db, await adminActor(db))
      const { port } = new URL(organisation.issuer)
      const at = { board: own.number, issuer: `http://${host}:${port}` }
      await setSchoolAccount(admin, input(at))
      const door = { ...testDoor, isOwnNetworkAllowed: false }
      await expect(
        trySchoolAccount({ ...admin, door }, { board: own.number }),
      ).rejects.toMatchObject({ detail: expect.stringContaining('eigen netwerk') })
    },
  )

  it.each(Object.keys(PRESETS))('of the kind %s can be set', async (preset) => {
    const admin = testContext(db, await adminActor(db))
    const own = { preset, emailDomains: ['school.nl'], organisation: 'stichting' }
    expect((await setSchoolAccount(admin, input(own))).providerId).toBeTruthy()
  })

  it.each([
    ['surfconext', {}],
    ['google', { isMfaAsked: true }],
    ['google', { emailDomains: ['school'] }],
    ['google', { secretName: 'klein' }],
  ])('of the kind %s is refused with %o', (preset, over) => {
    expect(() => input({ preset, ...over })).toThrow(/"path"/)
  })
})
