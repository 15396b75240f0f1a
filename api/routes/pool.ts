import { createRoute, z } from '@hono/zod-openapi'
import { amendSpelregels, amendSpelregelsInput } from '../../src/actions/pool/amend-spelregels.ts'
import { readBasisRefusals, readBasisRefusalsInput } from '../../src/actions/pool/basis-refusals.ts'
import { checkAmendment, checkAmendmentInput } from '../../src/actions/pool/check-amendment.ts'
import { listPools } from '../../src/actions/pool/list.ts'
import { listVersions } from '../../src/actions/pool/list-versions.ts'
import { showPool, showPoolInput } from '../../src/actions/pool/show.ts'
import {
  amendedSpelregelsAnswer,
  basisRefusalsAnswer,
  poolAnswer,
  poolItemAnswer,
  poolVersionsAnswer,
} from '../answers/pool.ts'
import { contextOf } from '../caller.ts'
import { inJson } from '../json.ts'
import { answers, etagOf, idParam, ifMatchHeader, jsonBody, versionIn } from '../operation.ts'
import { createRouter } from '../router.ts'

const tags = ['Pool']

const list = createRoute({
  method: 'get',
  path: '/pools',
  tags,
  summary: 'De pools die u aangaan',
  responses: answers('De pools, op code.', z.strictObject({ items: z.array(poolItemAnswer) })),
})

const show = createRoute({
  method: 'get',
  path: '/pools/{id}',
  tags,
  summary: 'Eén pool met spelregels en deelnemers, op een dag',
  request: { params: idParam, query: showPoolInput.omit({ poolId: true }) },
  responses: answers('De pool; de ETag is de laatste versie van de spelregels.', poolAnswer),
})

const amend = createRoute({
  method: 'post',
  path: '/pools/{id}/spelregels',
  tags,
  summary: 'Stel nieuwe spelregels vast vanaf een dag',
  request: {
    params: idParam,
    headers: ifMatchHeader,
    body: jsonBody(amendSpelregelsInput.omit({ poolId: true, version: true })),
  },
  responses: answers('De nieuwe versie.', amendedSpelregelsAnswer),
})

const versions = createRoute({
  method: 'get',
  path: '/pools/{id}/spelregels',
  tags,
  summary: 'Alle versies van de spelregels, met wie ze waarom vaststelde',
  request: { params: idParam },
  responses: answers('De versies, de nieuwste eerst.', poolVersionsAnswer),
})

const check = createRoute({
  method: 'post',
  path: '/pools/{id}/spelregels/check',
  tags,
  summary: 'Kijk of nieuwe spelregels kloppen, zonder ze vast te stellen',
  request: {
    params: idParam,
    headers: ifMatchHeader,
    body: jsonBody(checkAmendmentInput.omit({ poolId: true, version: true })),
  },
  responses: answers('Ze kunnen zo worden vastgesteld.', z.strictObject({ ok: z.literal(true) })),
})

const refusals = createRoute({
  method: 'get',
  path: '/pools/{id}/basis-refusals',
  tags,
  summary: 'Hoeveel vragen elke telwijze van dagen zou weigeren',
  request: { params: idParam, query: readBasisRefusalsInput.omit({ poolId: true }) },
  responses: answers('Aantallen per telwijze.', basisRefusalsAnswer),
})

/** Pools and their rules of play. */
export const poolRoutes = createRouter()
  .openapi(list, async (c) => c.json(inJson(await listPools(contextOf(c), {})), 200))
  .openapi(show, async (c) => {
    const pool = await showPool(contextOf(c), {
      ...c.req.valid('query'),
      poolId: c.req.valid('param').id,
    })
    return c.json(inJson(pool), 200, etagOf(pool.versions[0]?.version ?? 0))
  })
  .openapi(amend, async (c) => {
    const version = versionIn(c.req.valid('header')['if-match'])
    const input = { ...c.req.valid('json'), poolId: c.req.valid('param').id, version }
    const amended = await amendSpelregels(contextOf(c), input)
    return c.json(inJson(amended), 200, etagOf(amended.version))
  })
  .openapi(versions, async (c) => {
    const found = await listVersions(contextOf(c), { poolId: c.req.valid('param').id })
    return c.json(inJson(found), 200, etagOf(found.versions[0]?.version ?? 0))
  })
  .openapi(check, async (c) => {
    const version = versionIn(c.req.valid('header')['if-match'])
    const input = { ...c.req.valid('json'), poolId: c.req.valid('param').id, version }
    return c.json(await checkAmendment(contextOf(c), input), 200)
  })
  .openapi(refusals, async (c) => {
    const input = { ...c.req.valid('query'), poolId: c.req.valid('param').id }
    return c.json(inJson(await readBasisRefusals(contextOf(c), input)), 200)
  })
