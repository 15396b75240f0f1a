import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { WISHES } from '../../scheduler/domain/mobility.ts'
import { addException, addExceptionInput } from '../../src/actions/availability/add-exception.ts'
import { confirmAvailability } from '../../src/actions/availability/confirm.ts'
import {
  removeException,
  removeExceptionInput,
} from '../../src/actions/availability/remove-exception.ts'
import { saveWeek } from '../../src/actions/availability/save-week.ts'
import { showAvailability } from '../../src/actions/availability/show.ts'
import { saveWishes, showWishes } from '../../src/actions/member/wishes.ts'
import { onlyFor } from '../../src/actor.ts'
import type { Context } from '../../src/context.ts'
import { ActionError, type FieldProblem } from '../../src/errors.ts'
import { Availability } from '../pages/availability.tsx'
import { DAYS_FIELDS, type TypedDays } from '../parts/availability/about.ts'
import { readAddress } from '../read-address.ts'
import { readForm, textOf } from '../read-form.ts'
import { refusalStatus } from '../refusal-status.ts'
import { show } from '../show.tsx'
import { viewOf } from '../view.ts'
import { readWeek, type TypedDay, typedWeek, typedWeekOf } from '../week-form.ts'
import type { Messages } from '../words/nl.ts'
import { isForAnotherPage } from './request.tsx'

interface Typed {
  readonly week?: readonly TypedDay[]
  readonly days?: TypedDays
}

const NO_DAYS: TypedDays = { soort: 'niet', eerste: '', laatste: '', van: '', tot: '' }

/** When a member can be asked: the usual week, days that are otherwise, and that it is still right. */
export function availabilityRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/beschikbaar', (c) => availabilityPage(c, {}))
  routes.post('/beschikbaar/klopt', (c) =>
    take(c, 'klopt', {}, (context) => confirmAvailability(context, {})),
  )
  routes.post('/beschikbaar/week', async (c) => {
    const week = typedWeekOf(await c.req.parseBody())
    return take(c, 'week-bewaard', { week }, (context) =>
      saveWeek(context, readWeek(viewOf(c).t, week)),
    )
  })
  routes.post('/beschikbaar/dagen', async (c) => {
    const body = await c.req.parseBody()
    const fields = Object.keys(NO_DAYS).map((name) => [name, textOf(body[name]).trim()])
    const days: TypedDays = { ...NO_DAYS, ...Object.fromEntries(fields) }
    return take(c, 'dagen-bewaard', { days }, (context) =>
      addException(context, readDays(viewOf(c).t, days)),
    )
  })
  routes.post('/beschikbaar/ander-werk', async (c) => {
    const body = await c.req.parseBody()
    const wishes = WISHES.filter((wish) => body[wish] !== undefined)
    return take(c, 'ander-werk', {}, (context) => saveWishes(context, { wishes }))
  })
  routes.post('/beschikbaar/dagen/:exceptionId/weg', (c) => {
    const read = readAddress(removeExceptionInput, { exceptionId: c.req.param('exceptionId') })
    return take(c, 'dagen-weg', {}, (context) => removeException(context, read))
  })
  return routes
}

async function take(
  c: HttpContext<HttpEnv>,
  said: string,
  typed: Typed,
  work: (context: Context) => Promise<unknown>,
): Promise<Response> {
  const context = contextOf(c)
  onlyFor(context.actor, 'member')
  try {
    await work(context)
  } catch (error) {
    if (!(error instanceof ActionError) || isForAnotherPage(error)) throw error
    return availabilityPage(c, typed, error)
  }
  return c.redirect(`/beschikbaar?gelukt=${said}`, 303)
}

async function availabilityPage(c: HttpContext<HttpEnv>, typed: Typed, refused?: ActionError) {
  const context = contextOf(c)
  onlyFor(context.actor, 'member')
  const view = { ...viewOf(c), path: '/beschikbaar' }
  const availability = await showAvailability(context, {})
  const wishes = (await showWishes(context, {})).wishes.map(({ wish }) => wish)
  const { week = typedWeek(availability.week), days = NO_DAYS } = typed
  const refusal = refused && { detail: refused.detail, fields: refused.fields }
  return show(c, {
    view,
    title: view.t.member.availability.title,
    status: refused === undefined ? 200 : refusalStatus(refused),
    body: <Availability {...{ view, availability, wishes, week, days, refusal }} />,
  })
}

/** One day where no last day was typed. Throws `invalid-input` by the ids of the fields. */
function readDays(t: Messages, { soort, eerste, laatste, van, tot }: TypedDays) {
  if (eerste === '') {
    const fields = [{ field: 'eerste', value: '', remedy: t.member.availability.fill }]
    throw new ActionError('invalid-input', t.errorFill, { fields })
  }
  const available = soort === 'wel'
  const asked = { firstDay: eerste, lastDay: laatste || eerste, available, from: van, until: tot }
  try {
    return readForm(addExceptionInput, asked)
  } catch (error) {
    throw error instanceof ActionError ? inFields(error) : error
  }
}

function inFields({ code, detail, fields }: ActionError): ActionError {
  const own: Readonly<Record<string, string>> = DAYS_FIELDS
  return new ActionError(code, detail, {
    fields: fields.map((problem): FieldProblem => {
      return { ...problem, field: own[problem.field] ?? problem.field }
    }),
  })
}
