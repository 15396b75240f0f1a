import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../../api/caller.ts'
import type { HttpEnv } from '../../../api/http-env.ts'
import { addException, addExceptionInput } from '../../../src/actions/availability/add-exception.ts'
import { confirmAvailability } from '../../../src/actions/availability/confirm.ts'
import {
  removeException,
  removeExceptionInput,
} from '../../../src/actions/availability/remove-exception.ts'
import { saveWeek } from '../../../src/actions/availability/save-week.ts'
import { showAvailability } from '../../../src/actions/availability/show.ts'
import { showDossier, showDossierInput } from '../../../src/actions/member/dossier.ts'
import { readNames } from '../../../src/actions/reference/names.ts'
import { readReference } from '../../../src/actions/reference/read.ts'
import { type ActionError } from '../../../src/errors.ts'
import { MemberPage } from '../../pages/people/member.tsx'
import type { RefusedStep, Typed } from '../../parts/people/step-form.tsx'
import { readAddress } from '../../read-address.ts'
import { readForm } from '../../read-form.ts'
import { refusalStatus } from '../../refusal-status.ts'
import { show } from '../../show.tsx'
import { complainOfEmpty, flatOf, oneOf, takeStep } from '../../take-step.ts'
import { viewOf } from '../../view.ts'
import { readWeek, typedWeekOf } from '../../week-form.ts'
import type { Messages } from '../../words/nl.ts'
import { KEEP_STEPS } from './keep-steps.ts'

/** One member, and what a coordinator keeps of this person. */
export function poolMemberPageRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/leden/:memberId', (c) => memberPage(c))
  for (const [step, take] of Object.entries(KEEP_STEPS)) {
    routes.post(`/leden/:memberId/${step}`, (c) =>
      on(c, (typed) => take(contextOf(c), { t: viewOf(c).t, memberId: idOf(c), typed })),
    )
  }
  routes.post('/leden/:memberId/vertrek/:poolId', (c) =>
    on(c, (typed) => {
      const withPool = { ...typed, poolId: [c.req.param('poolId')] }
      const about = { t: viewOf(c).t, memberId: idOf(c), typed: withPool }
      return KEEP_STEPS.vertrek(contextOf(c), about)
    }),
  )
  routes.post('/leden/:memberId/nagekeken', (c) =>
    on(c, async () => {
      await confirmAvailability(contextOf(c), { memberId: idOf(c) })
      return 'nagekeken'
    }),
  )
  routes.post('/leden/:memberId/week', (c) =>
    on(c, async (typed) => {
      const week = readWeek(viewOf(c).t, typedWeekOf(flatOf(typed)))
      await saveWeek(contextOf(c), { ...week, memberId: idOf(c) })
      return 'week-vastgelegd'
    }),
  )
  routes.post('/leden/:memberId/dagen', (c) =>
    on(c, async (typed) => {
      await addException(contextOf(c), readDays(viewOf(c).t, idOf(c), typed))
      return 'dagen-vastgelegd'
    }),
  )
  routes.post('/leden/:memberId/dagen/:exceptionId/weg', (c) =>
    on(c, async () => {
      const { memberId, exceptionId } = c.req.param()
      const read = readAddress(removeExceptionInput, { memberId, exceptionId })
      await removeException(contextOf(c), read)
      return 'dagen-vervallen'
    }),
  )
  return routes
}

function idOf(c: HttpContext<HttpEnv>): string {
  return readAddress(showDossierInput, { memberId: c.req.param('memberId') }).memberId
}

function on(c: HttpContext<HttpEnv>, take: (typed: Typed) => Promise<string>) {
  return takeStep(c, {
    take,
    to: `/leden/${encodeURIComponent(c.req.param('memberId') ?? '')}`,
    again: (refused, error) => memberPage(c, { refused, error }),
  })
}

/** One day where no last day was typed. */
function readDays(t: Messages, memberId: string, typed: Typed) {
  complainOfEmpty(typed, t.errorFill, { firstDay: t.people.fill })
  const firstDay = oneOf(typed, 'firstDay')
  return readForm(addExceptionInput, {
    memberId,
    firstDay,
    lastDay: oneOf(typed, 'lastDay') || firstDay,
    available: oneOf(typed, 'soort') === 'wel',
    from: oneOf(typed, 'from'),
    until: oneOf(typed, 'until'),
  })
}

async function memberPage(
  c: HttpContext<HttpEnv>,
  refusal?: { readonly refused: RefusedStep; readonly error: ActionError },
) {
  const context = contextOf(c)
  const memberId = idOf(c)
  const view = { ...viewOf(c), path: `/leden/${memberId}` }
  const dossier = await showDossier(context, { memberId })
  const availability = await showAvailability(context, { memberId })
  const names = await readNames(context, {})
  const { agencies } = await readReference(context, {})
  const refused = refusal?.refused
  return show(c, {
    view,
    title: dossier.name,
    status: refusal === undefined ? 200 : refusalStatus(refusal.error),
    body: <MemberPage {...{ view, names, dossier, availability, agencies, refused }} />,
  })
}
