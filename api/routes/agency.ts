import { createRoute, z } from '@hono/zod-openapi'
import { addAgency, addAgencyInput } from '../../src/actions/agency/add.ts'
import { agreeTariff, agreeTariffInput } from '../../src/actions/agency/agree-tariff.ts'
import { changeAgency, changeAgencyInput } from '../../src/actions/agency/change.ts'
import { changeAgreement, changeAgreementInput } from '../../src/actions/agency/change-agreement.ts'
import { endAgencyTariff, endAgencyTariffInput } from '../../src/actions/agency/end-tariff.ts'
import { listAgencies } from '../../src/actions/agency/list.ts'
import { agencyItemAnswer } from '../answers/agency.ts'
import { dayAnswer, idAnswer } from '../answers/common.ts'
import { contextOf } from '../caller.ts'
import { inJson } from '../json.ts'
import {
  answers,
  etagOf,
  idempotencyHeader,
  idParam,
  ifMatchHeader,
  jsonBody,
  versionIn,
} from '../operation.ts'
import { createRouter } from '../router.ts'

const tags = ['Bureaus']
const version = z.number().int()

const list = createRoute({
  method: 'get',
  path: '/agencies',
  tags,
  summary: 'Het register van bureaus, met afspraken en tarieven van uw pools',
  responses: answers('De bureaus, op naam.', z.strictObject({ items: z.array(agencyItemAnswer) })),
})

const add = createRoute({
  method: 'post',
  path: '/agencies',
  tags,
  summary: 'Leg een afspraak tussen een pool en een bureau vast',
  request: { headers: idempotencyHeader, body: jsonBody(addAgencyInput) },
  responses: answers(
    'Het bureau en de afspraak.',
    z.strictObject({ agencyId: idAnswer, agreementId: idAnswer }).openapi('AddedAgency'),
  ),
})

const change = createRoute({
  method: 'post',
  path: '/agencies/{id}',
  tags,
  summary: 'Wijzig wie er bij een bureau gebeld wordt',
  request: {
    params: idParam,
    headers: ifMatchHeader,
    body: jsonBody(changeAgencyInput.omit({ agencyId: true, version: true })),
  },
  responses: answers(
    'De nieuwe versie.',
    z.strictObject({ agencyId: idAnswer, version }).openapi('ChangedAgency'),
  ),
})

const agreement = createRoute({
  method: 'post',
  path: '/agency-agreements/{id}',
  tags,
  summary: 'Wijzig of beëindig een afspraak met een bureau',
  request: {
    params: idParam,
    headers: ifMatchHeader,
    body: jsonBody(changeAgreementInput.omit({ agreementId: true, version: true })),
  },
  responses: answers(
    'De nieuwe versie.',
    z.strictObject({ agreementId: idAnswer, version }).openapi('ChangedAgreement'),
  ),
})

const agree = createRoute({
  method: 'post',
  path: '/agency-tariffs',
  tags,
  summary: 'Spreek een tarief af; het vorige voor dezelfde rol eindigt',
  request: { headers: idempotencyHeader, body: jsonBody(agreeTariffInput) },
  responses: answers(
    'Vanaf wanneer het geldt.',
    z
      .strictObject({ agencyId: idAnswer, poolId: idAnswer, validFrom: dayAnswer })
      .openapi('AgreedTariff'),
  ),
})

const endOne = createRoute({
  method: 'post',
  path: '/agency-tariffs/{id}/end',
  tags,
  summary: 'Beëindig een tarief',
  request: {
    params: idParam,
    headers: idempotencyHeader,
    body: jsonBody(endAgencyTariffInput.omit({ tariffId: true })),
  },
  responses: answers(
    'Tot wanneer het geldt.',
    z.strictObject({ tariffId: idAnswer, validUntil: dayAnswer }).openapi('EndedTariff'),
  ),
})

/** Agencies with which pools agreed something. */
export const agencyRoutes = createRouter()
  .openapi(list, async (c) => c.json(inJson(await listAgencies(contextOf(c), {})), 200))
  .openapi(add, async (c) => c.json(await addAgency(contextOf(c), c.req.valid('json')), 200))
  .openapi(change, async (c) => {
    const about = { agencyId: c.req.valid('param').id, version: versionOf(c.req.valid('header')) }
    const changed = await changeAgency(contextOf(c), { ...c.req.valid('json'), ...about })
    return c.json(changed, 200, etagOf(changed.version))
  })
  .openapi(agreement, async (c) => {
    const agreementId = c.req.valid('param').id
    const about = { agreementId, version: versionOf(c.req.valid('header')) }
    const changed = await changeAgreement(contextOf(c), { ...c.req.valid('json'), ...about })
    return c.json(changed, 200, etagOf(changed.version))
  })
  .openapi(agree, async (c) =>
    c.json(inJson(await agreeTariff(contextOf(c), c.req.valid('json'))), 200),
  )
  .openapi(endOne, async (c) => {
    const input = { ...c.req.valid('json'), tariffId: c.req.valid('param').id }
    return c.json(inJson(await endAgencyTariff(contextOf(c), input)), 200)
  })

function versionOf(header: { readonly 'if-match': string }): number {
  return versionIn(header['if-match'])
}
