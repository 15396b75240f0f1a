import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../../api/caller.ts'
import type { HttpEnv } from '../../../api/http-env.ts'
import { addAgency, addAgencyInput } from '../../../src/actions/agency/add.ts'
import { agreeTariff } from '../../../src/actions/agency/agree-tariff.ts'
import { changeAgency, changeAgencyInput } from '../../../src/actions/agency/change.ts'
import {
  changeAgreement,
  changeAgreementInput,
} from '../../../src/actions/agency/change-agreement.ts'
import { endAgencyTariff, endAgencyTariffInput } from '../../../src/actions/agency/end-tariff.ts'
import { listAgencies } from '../../../src/actions/agency/list.ts'
import { listPools } from '../../../src/actions/pool/list.ts'
import { readReference } from '../../../src/actions/reference/read.ts'
import type { ActionError } from '../../../src/errors.ts'
import { Agencies } from '../../pages/people/agencies.tsx'
import type { RefusedStep, Typed } from '../../parts/people/step-form.tsx'
import { readForm } from '../../read-form.ts'
import { readTariff } from '../../read-tariff.ts'
import { refusalStatus } from '../../refusal-status.ts'
import { show } from '../../show.tsx'
import { complainOfEmpty, flatOf, oneOf, takeStep } from '../../take-step.ts'
import { viewOf } from '../../view.ts'

/** The register of agencies: what the pool agreed with them and at what tariffs. */
export function agencyRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/bureaus', (c) => agenciesPage(c))
  routes.post('/bureaus', (c) =>
    on(c, async (typed) => {
      const { t } = viewOf(c)
      complainOfEmpty(typed, t.errorFill, { name: t.people.fill })
      const { items } = await listPools(contextOf(c), {})
      const poolId = oneOf(typed, 'poolId') || items[0]?.id
      await addAgency(contextOf(c), readForm(addAgencyInput, { ...terms(typed), poolId }))
      return 'bureau-erbij'
    }),
  )
  routes.post('/bureaus/afspraak/:agreementId', (c) =>
    on(c, async (typed) => {
      const version = Number(oneOf(typed, 'version'))
      const about = { agreementId: c.req.param('agreementId'), version }
      const given = { ...terms(typed), lastDay: oneOf(typed, 'lastDay') || null, ...about }
      await changeAgreement(contextOf(c), readForm(changeAgreementInput, given))
      return 'afspraak-gewijzigd'
    }),
  )
  routes.post('/bureaus/tarief/:tariffId/einde', (c) =>
    on(c, async (typed) => {
      const { t } = viewOf(c)
      complainOfEmpty(typed, t.errorFill, { validUntil: t.people.fill })
      const given = {
        tariffId: c.req.param('tariffId'),
        validUntil: oneOf(typed, 'validUntil'),
      }
      await endAgencyTariff(contextOf(c), readForm(endAgencyTariffInput, given))
      return 'tarief-beeindigd'
    }),
  )
  routes.post('/bureaus/:agencyId', (c) =>
    on(c, async (typed) => {
      const version = Number(oneOf(typed, 'version'))
      const given = { ...flatOf(typed), agencyId: c.req.param('agencyId'), version }
      await changeAgency(contextOf(c), readForm(changeAgencyInput, given))
      return 'bureau-gewijzigd'
    }),
  )
  routes.post('/bureaus/:agencyId/tarief/:poolId', (c) =>
    on(c, async (typed) => {
      await agreeTariff(contextOf(c), readTariff(viewOf(c).t, c.req.param(), typed))
      return 'tarief-afgesproken'
    }),
  )
  return routes
}

function on(c: HttpContext<HttpEnv>, take: (typed: Typed) => Promise<string>) {
  return takeStep(c, {
    take,
    to: '/bureaus',
    again: (refused, error) => agenciesPage(c, { refused, error }),
  })
}

/** Nothing ticked is every vak. */
function terms(typed: Typed) {
  const { vakIds: _vakIds, ...rest } = typed
  const vakIds = typed['vakIds'] ?? []
  return { ...flatOf(rest), vakIds: vakIds.length === 0 ? null : vakIds }
}

async function agenciesPage(
  c: HttpContext<HttpEnv>,
  refusal?: { readonly refused: RefusedStep; readonly error: ActionError },
) {
  const context = contextOf(c)
  const view = { ...viewOf(c), path: '/bureaus' }
  const { items: agencies } = await listAgencies(context, {})
  const reference = await readReference(context, {})
  const names = {
    vakken: Object.fromEntries(reference.vakken.map(({ id, name }) => [id, name])),
    roles: Object.fromEntries(reference.roles.map(({ code, label }) => [code, label])),
  }
  const pools = reference.pools.map(({ id, name }) => ({ value: id, text: name }))
  const refused = refusal?.refused
  return show(c, {
    view,
    title: view.t.people.agencies.title,
    status: refusal === undefined ? 200 : refusalStatus(refusal.error),
    body: <Agencies {...{ view, names, agencies, pools, refused }} />,
  })
}
