import type { Context as HttpContext } from 'hono'
import type { HttpEnv } from '../api/http-env.ts'
import { enterCodeInput } from '../src/actions/sign-in/enter-code.ts'
import type { Passed } from '../src/actions/sign-in/pass-first.ts'
import { ActionError } from '../src/errors.ts'
import { keepKnown } from './knock.ts'
import { ownPath } from './own-path.ts'
import type { StepProps } from './pages/door.tsx'
import { OverPage } from './pages/door-end.tsx'
import type { Refusal } from './parts/notice.tsx'
import { refusalStatus } from './refusal-status.ts'
import { keepLogin } from './session-cookie.ts'
import { show } from './show.tsx'
import { viewOf } from './view.ts'

/** What comes after a step: in, or the next one. */
export function goOn(c: HttpContext<HttpEnv>, passed: Passed, next: string) {
  if (passed.kind === 'in') {
    keepLogin(c, passed.login)
    keepKnown(c, passed.email)
    return c.redirect(ownPath(next) ?? '/', 303)
  }
  const step = passed.kind === 'enrol' ? 'instellen' : 'tweede'
  return c.redirect(onward(`/aanmelden/${step}/${passed.attemptId}`, next), 303)
}

/** The address of a step that keeps where to go afterwards. */
export function onward(path: string, next: string): string {
  const kept = ownPath(next)
  return kept === undefined ? path : `${path}?${new URLSearchParams({ verder: kept }).toString()}`
}

export async function orAgain(
  work: () => Promise<Response>,
  again: (error: ActionError) => Response | Promise<Response>,
): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ActionError) return again(error)
    throw error
  }
}

/** What is no id is of no attempt. */
export async function ofAttempt<Found>(
  attemptId: string,
  find: () => Promise<Found | undefined>,
): Promise<Found | undefined> {
  return enterCodeInput.shape.attemptId.safeParse(attemptId).success ? find() : undefined
}

export function overPage(c: HttpContext<HttpEnv>, { view }: StepProps, error?: ActionError) {
  const { second } = view.t.door
  const body = <OverPage view={view} title={second.title} detail={error?.detail ?? second.over} />
  return show(c, { view, title: second.title, status: error ? statusOf(c, error) : 410, body })
}

/** Nothing is left to type: the tries are used up, or it is over. */
export function isOver(error: ActionError | undefined): boolean {
  return error !== undefined && error.code !== 'invalid-input' && error.code !== 'slow-down'
}

export function stepOf(c: HttpContext<HttpEnv>, error?: ActionError, next?: string): StepProps {
  const view = { ...viewOf(c), path: '/aanmelden' }
  return {
    view,
    action: c.req.path,
    next: ownPath(next ?? c.req.query('verder')),
    refusal: error && refusalOf(error),
  }
}

export function refusalOf({ detail, fields }: ActionError): Refusal {
  return { detail, fields }
}

export function statusOf(c: HttpContext<HttpEnv>, error: ActionError | undefined) {
  const waitSeconds = error?.facts['waitSeconds']
  if (typeof waitSeconds === 'number') c.header('Retry-After', String(waitSeconds))
  return error === undefined ? 200 : refusalStatus(error)
}
