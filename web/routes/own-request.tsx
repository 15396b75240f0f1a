import { Hono } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { extendAssignment, extendAssignmentInput } from '../../src/actions/assignment/extend.ts'
import { rateFulfilment, rateFulfilmentInput } from '../../src/actions/fulfilment/rate.ts'
import { amendRequest, amendRequestInput } from '../../src/actions/request/amend.ts'
import {
  logOutsideCover,
  logOutsideCoverInput,
} from '../../src/actions/request/log-outside-cover.ts'
import { markUnfilled, markUnfilledInput } from '../../src/actions/request/mark-unfilled.ts'
import { withdrawRequest, withdrawRequestInput } from '../../src/actions/request/withdraw.ts'
import type { Context } from '../../src/context.ts'
import { ActionError, type FieldProblem } from '../../src/errors.ts'
import { OWN_STEPS, type OwnStepName } from '../parts/own-step.ts'
import { readForm, textOf } from '../read-form.ts'
import { viewOf } from '../view.ts'
import type { Messages } from '../words/nl.ts'
import { isForAnotherPage, requestPage } from './request.tsx'

interface Given {
  readonly t: Messages
  readonly requestId: string
  readonly typed: Readonly<Record<string, string>>
}

/** Takes a step and answers the word with which the page says that it is done. */
type Take = (context: Context, given: Given) => Promise<string>

const STEPS: Readonly<Record<OwnStepName, Take>> = {
  wijzigen: async (context, { requestId, typed }) => {
    const input = {
      requestId,
      version: Number(typed['version']),
      notes: typed['notes'] || null,
      preferredMemberId: typed['preferredMemberId'] || null,
      classWouldBeSentHome: typed['classWouldBeSentHome'] === 'ja',
    }
    await amendRequest(context, readForm(amendRequestInput, input))
    return 'gewijzigd'
  },
  verlengen: async (context, { t, typed }) => {
    complain(t, typed, { lastDay: t.post.fill })
    const { outcome } = await extendAssignment(
      context,
      readForm(extendAssignmentInput, dayOf(typed)),
    )
    return OUTCOMES[outcome]
  },
  oordeel: async (context, { t, typed }) => {
    complain(t, typed, { rating: t.post.choose })
    const { assignmentId, rating, fitWords } = typed
    const input = { assignmentId, rating: Number(rating), fitWords }
    await rateFulfilment(context, readForm(rateFulfilmentInput, input))
    return 'oordeel-bewaard'
  },
  'zelf-geregeld': async (context, { t, requestId, typed }) => {
    const number = t.own.number
    complain(t, typed, { by: t.post.choose, minutes: number, costCents: number })
    const input = {
      requestId,
      version: Number(typed['version']),
      by: typed['by'],
      agencyId: typed['agencyId'],
      minutes: hundredths(typed['minutes'], 60),
      costCents: hundredths(typed['costCents'], 100),
    }
    complainOfNumbers(t, input)
    await logOutsideCover(context, readForm(logOutsideCoverInput, input))
    return 'zelf-geregeld'
  },
  'niet-ingevuld': async (context, { t, requestId, typed }) => {
    complain(t, typed, { classConsequence: t.post.choose })
    const input = {
      requestId,
      version: Number(typed['version']),
      classConsequence: typed['classConsequence'],
    }
    await markUnfilled(context, readForm(markUnfilledInput, input))
    return 'niet-ingevuld'
  },
  intrekken: async (context, { requestId, typed }) => {
    const input = { requestId, version: Number(typed['version']) }
    await withdrawRequest(context, readForm(withdrawRequestInput, input))
    return 'ingetrokken'
  },
}

const OUTCOMES = {
  booked: 'verlengd-geboekt',
  asked: 'verlengd-gevraagd',
  open: 'verlengd-open',
} as const

/** What a school does about its own request, from the page of the request. */
export function ownRequestRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  for (const step of OWN_STEPS) {
    routes.post(`/inbox/:requestId/${step}`, async (c) => {
      const requestId = c.req.param('requestId')
      const body = await c.req.parseBody()
      const typed = Object.fromEntries(
        Object.entries(body).map(([name, value]) => [name, textOf(value).trim()]),
      )
      try {
        const said = await STEPS[step](contextOf(c), { t: viewOf(c).t, requestId, typed })
        return c.redirect(`/inbox/${encodeURIComponent(requestId)}?gelukt=${said}`, 303)
      } catch (error) {
        if (!(error instanceof ActionError) || isForAnotherPage(error)) throw error
        const { detail, fields } = error
        const refusal = { detail, fields }
        const own = { step, about: typed['assignmentId'] ?? '', refusal, typed }
        return requestPage(c, requestId, { error, own })
      }
    })
  }
  return routes
}

function dayOf({ assignmentId, lastDay }: Given['typed']) {
  return { assignmentId, lastDay }
}

/** Throws `invalid-input` with each of these fields that is empty. */
function complain(t: Messages, typed: Given['typed'], remedies: Readonly<Record<string, string>>) {
  const fields = Object.entries(remedies)
    .filter(([field]) => (typed[field] ?? '') === '')
    .map(([field, remedy]): FieldProblem => ({ field, value: '', remedy }))
  if (fields.length > 0) throw new ActionError('invalid-input', t.errorFill, { fields })
}

function complainOfNumbers(t: Messages, read: Readonly<Record<'minutes' | 'costCents', number>>) {
  const fields = (['minutes', 'costCents'] as const)
    .filter((field) => Number.isNaN(read[field]))
    .map((field): FieldProblem => ({ field, value: '', remedy: t.own.number }))
  if (fields.length > 0) throw new ActionError('invalid-input', t.errorFill, { fields })
}

/** `12,5` hours as minutes, `480,50` euro as cents: a whole number of `per`; NaN for what is no number. */
function hundredths(text: string | undefined, per: number): number {
  const plain = (text ?? '').replace(',', '.')
  return /^\d{1,7}(?:\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * per) : Number.NaN
}
