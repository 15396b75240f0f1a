import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { addApplicant, addApplicantInput } from '../../src/actions/applicant/add.ts'
import { listApplicants } from '../../src/actions/applicant/list.ts'
import {
  withdrawConsent,
  withdrawConsentInput,
} from '../../src/actions/applicant/withdraw-consent.ts'
import { readSolidarity } from '../../src/actions/measures/solidarity.ts'
import { listPools } from '../../src/actions/pool/list.ts'
import { readReference } from '../../src/actions/reference/read.ts'
import { recordLeaving, recordLeavingInput } from '../../src/actions/referral/record-leaving.ts'
import { recordOutcome, recordOutcomeInput } from '../../src/actions/referral/record-outcome.ts'
import { referApplicant, referApplicantInput } from '../../src/actions/referral/refer.ts'
import { changeVacancy, changeVacancyInput } from '../../src/actions/vacancy/change.ts'
import { closeVacancy, closeVacancyInput } from '../../src/actions/vacancy/close.ts'
import { listVacancies } from '../../src/actions/vacancy/list.ts'
import { postVacancy, postVacancyInput } from '../../src/actions/vacancy/post.ts'
import { setFormation, setFormationInput } from '../../src/actions/vacancy/set-formation.ts'
import { listUrgency } from '../../src/actions/vacancy/urgency.ts'
import { onlyFor } from '../../src/actor.ts'
import { ActionError } from '../../src/errors.ts'
import { Vacancies } from '../pages/vacancies.tsx'
import type { RefusedStep, Typed } from '../parts/people/step-form.tsx'
import { readForm } from '../read-form.ts'
import { refusalStatus } from '../refusal-status.ts'
import { show } from '../show.tsx'
import { flatOf, hundredthsOf, oneOf, takeStep } from '../take-step.ts'
import { viewOf } from '../view.ts'

type C = HttpContext<HttpEnv>

/** Each form of the page: its address, what it does, and the word of what was done. */
const STEPS: readonly (readonly [string, string, (c: C, typed: Typed) => Promise<unknown>])[] = [
  [
    '/vacatures',
    'vacature-gemeld',
    (c, typed) => postVacancy(contextOf(c), readForm(postVacancyInput, withFte(c, typed))),
  ],
  [
    '/vacatures/formatie',
    'formatie-vastgelegd',
    (c, typed) => setFormation(contextOf(c), readForm(setFormationInput, withFte(c, typed))),
  ],
  ['/vacatures/sollicitant', 'ingeschreven', added],
  [
    '/vacatures/sollicitant/:applicantId/intrekken',
    'ingetrokken',
    (c) => withdrawConsent(contextOf(c), readForm(withdrawConsentInput, c.req.param())),
  ],
  [
    '/vacatures/verwijzing/:referralId',
    'uitkomst',
    (c, typed) =>
      recordOutcome(
        contextOf(c),
        readForm(recordOutcomeInput, { ...flatOf(typed), ...c.req.param() }),
      ),
  ],
  [
    '/vacatures/verwijzing/:referralId/vertrek',
    'vertrek',
    (c, typed) =>
      recordLeaving(
        contextOf(c),
        readForm(recordLeavingInput, { ...flatOf(typed), ...c.req.param() }),
      ),
  ],
  [
    '/vacatures/:vacancyId/wijzigen',
    'vacature-gewijzigd',
    (c, typed) =>
      changeVacancy(
        contextOf(c),
        readForm(changeVacancyInput, { ...withFte(c, typed), ...c.req.param() }),
      ),
  ],
  [
    '/vacatures/:vacancyId/sluiten',
    'vacature-gesloten',
    (c, typed) =>
      closeVacancy(
        contextOf(c),
        readForm(closeVacancyInput, { ...flatOf(typed), ...c.req.param() }),
      ),
  ],
  [
    '/vacatures/:vacancyId/verwijzen',
    'verwezen',
    (c, typed) =>
      referApplicant(
        contextOf(c),
        readForm(referApplicantInput, { ...flatOf(typed), ...c.req.param() }),
      ),
  ],
]

/** Vacancies, who looks for work, and how shortages are spread. */
export function vacancyRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/vacatures', (c) => vacanciesPage(c))
  for (const [path, said, step] of STEPS) {
    routes.post(path, (c) =>
      takeStep(c, {
        take: async (typed) => {
          await step(c, typed)
          return said
        },
        to: '/vacatures',
        again: (refused, error) => vacanciesPage(c, { refused, error }),
      }),
    )
  }
  return routes
}

/** `0,8` as hundredths. Throws `invalid-input` for what is no number. */
function withFte(c: C, typed: Typed) {
  const value = oneOf(typed, 'fteHundredths')
  const fteHundredths = hundredthsOf(value, 100)
  if (!Number.isNaN(fteHundredths)) return { ...flatOf(typed), fteHundredths }
  const { t } = viewOf(c)
  throw new ActionError('invalid-input', t.errorFill, {
    fields: [{ field: 'fteHundredths', value, remedy: t.vacancies.wrongFte }],
  })
}

async function added(c: C, typed: Typed) {
  const { items } = await listPools(contextOf(c), {})
  const poolId = oneOf(typed, 'poolId') || items[0]?.id
  const { vakIds = [], levels = [] } = typed
  const hasConsented = oneOf(typed, 'hasConsented') === 'ja'
  const given = { ...withFte(c, typed), vakIds, levels, poolId, hasConsented }
  return addApplicant(contextOf(c), readForm(addApplicantInput, given))
}

async function vacanciesPage(
  c: C,
  refusal?: { readonly refused: RefusedStep; readonly error: ActionError },
) {
  const context = contextOf(c)
  const { role } = onlyFor(context.actor, 'coordinator', 'school', 'board')
  const view = { ...viewOf(c), path: '/vacatures' }
  const urgency = await listUrgency(context)
  const { items: vacancies } = await listVacancies(context, { status: 'open' })
  const { items: closed } = await listVacancies(context, { status: 'closed' })
  const applicants = role === 'coordinator' ? (await listApplicants(context)).items : []
  const reference = await readReference(context, {})
  const solidarity = reference.pools.length === 0 ? null : await readSolidarity(context, {})
  const refused = refusal?.refused
  const all = { view, urgency, vacancies, closed, applicants, reference, solidarity, refused }
  return show(c, {
    view,
    title: view.t.vacancies.title,
    status: refusal === undefined ? 200 : refusalStatus(refusal.error),
    body: <Vacancies {...all} />,
  })
}
