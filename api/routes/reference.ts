import { createRoute, z } from '@hono/zod-openapi'
import { LENGTH_BASES } from '../../scheduler/domain/length.ts'
import { HOLIDAY_REGIONS } from '../../scheduler/domain/school-calendar.ts'
import { readReference } from '../../src/actions/reference/read.ts'
import { listRules } from '../../src/actions/reference/rules.ts'
import { idAnswer, kindAnswer, levelAnswer } from '../answers/common.ts'
import { contextOf } from '../caller.ts'
import { inJson } from '../json.ts'
import { answers } from '../operation.ts'
import { createRouter } from '../router.ts'

const tags = ['Naslag']

const referenceAnswer = z
  .strictObject({
    vakken: z.array(
      z.strictObject({ id: z.string(), name: z.string(), aliases: z.array(z.string()) }),
    ),
    roles: z.array(
      z.strictObject({
        code: z.string(),
        label: z.string(),
        licenceRequired: z.boolean(),
        unlicensed: z.boolean(),
        deliveredIn: z.enum(['sessions', 'days']),
      }),
    ),
    levels: z.array(levelAnswer),
    pools: z.array(
      z.strictObject({
        id: idAnswer,
        code: z.string(),
        name: z.string(),
        longTermMinimum: z
          .strictObject({ days: z.number(), basis: z.enum(LENGTH_BASES) })
          .nullable(),
      }),
    ),
    agencies: z.array(
      z.strictObject({
        id: idAnswer,
        name: z.string(),
        kind: z.enum(['agency', 'provider']),
        regionId: idAnswer.nullable(),
      }),
    ),
    sites: z.array(
      z.strictObject({
        id: idAnswer,
        boardId: idAnswer,
        boardName: z.string(),
        regionId: idAnswer.nullable(),
        code: z.string(),
        name: z.string(),
        placeName: z.string(),
        levels: z.array(levelAnswer),
        holidayRegion: z.enum(HOLIDAY_REGIONS),
      }),
    ),
    reasons: z.array(
      z.strictObject({
        code: z.string(),
        label: z.string(),
        kind: kindAnswer,
        chainExemptInPrimary: z.boolean(),
      }),
    ),
    knownMembers: z.array(z.strictObject({ id: idAnswer, name: z.string() })),
  })
  .openapi('Reference')

const rulesAnswer = z
  .strictObject({
    hardRules: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        origin: z.string(),
        basis: z.string(),
        canBeOverridden: z.boolean(),
      }),
    ),
    softObjectives: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  })
  .openapi('Rules')

const meAnswer = z
  .strictObject({
    userName: z.string(),
    role: z.string(),
    scopeId: idAnswer,
    boardName: z.string().nullable(),
    poolName: z.string().nullable(),
    regionName: z.string().nullable(),
  })
  .openapi('Me')

const reference = createRoute({
  method: 'get',
  path: '/reference',
  tags,
  summary: 'Waaruit u kunt kiezen: vakken, rollen, niveaus, vestigingen, redenen',
  responses: answers('De lijsten.', referenceAnswer),
})

const rules = createRoute({
  method: 'get',
  path: '/rules',
  tags,
  summary: 'Alle regels en wensen waarmee wordt gekozen',
  responses: answers('De regels, in de orde waarin een weigering wordt uitgelegd.', rulesAnswer),
})

const me = createRoute({
  method: 'get',
  path: '/me',
  tags,
  summary: 'Wie u bent en in welke rol u kijkt',
  responses: answers('U.', meAnswer),
})

/** What forms choose from, the rules, and who asks. */
export const referenceRoutes = createRouter()
  .openapi(reference, async (c) => c.json(inJson(await readReference(contextOf(c), {})), 200))
  .openapi(rules, (c) => c.json(inJson(listRules()), 200))
  .openapi(me, (c) => {
    contextOf(c)
    const scope = c.var.signedIn?.scope
    if (scope === undefined) throw new Error('a context without somebody signed in')
    const { userName, role, id, boardName, poolName, regionName } = scope
    return c.json({ userName, role, scopeId: id, boardName, poolName, regionName }, 200)
  })
