import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { whoIsAway } from '../../src/actions/absence/who.ts'
import { readReference } from '../../src/actions/reference/read.ts'
import { changeLessons, changeLessonsInput } from '../../src/actions/request/change-lessons.ts'
import { readLessons } from '../../src/actions/request/read-lessons.ts'
import { type ShownRequest, showRequest, showRequestInput } from '../../src/actions/request/show.ts'
import { onlyFor } from '../../src/actor.ts'
import { ActionError } from '../../src/errors.ts'
import { lessonsOnly, typedLesson, withLessons } from '../lessons-form.ts'
import { ChangeLessons } from '../pages/change-lessons.tsx'
import { LESSONS_MAX, type TypedPost, typedPost } from '../post-form.ts'
import { readAddress } from '../read-address.ts'
import { readForm, textOf } from '../read-form.ts'
import { refusalStatus } from '../refusal-status.ts'
import { show } from '../show.tsx'
import { viewOf } from '../view.ts'
import { isForAnotherPage } from './request.tsx'

/** Other days and lessons for a request for which nobody comes. */
export function changeLessonsRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/inbox/:requestId/lessen', async (c) => {
    const request = await ownRequest(c)
    const lessons = await readLessons(contextOf(c), { requestId: request.id })
    const typed = freshForm(request, lessons.map(typedLesson))
    return lessonsPage(c, request, { typed, version: `${request.version}` })
  })
  routes.post('/inbox/:requestId/lessen', async (c) => {
    const request = await ownRequest(c)
    const body = await c.req.parseBody({ all: true })
    const [typed, version] = [typedPost(body), textOf(body['version'])]
    const step = textOf(body['stap'])
    if (step === 'erbij' || step.startsWith('weg-')) {
      const changed = withLessons(typed, step)
      const newLesson = step === 'erbij' ? changed.lessons.length - 1 : undefined
      return lessonsPage(c, request, { typed: changed, version, newLesson })
    }
    try {
      const { firstDay, lastDay, openEnded, lessons } = lessonsOnly(viewOf(c).t, typed)
      const given = { requestId: request.id, version: Number(version) }
      const days = { firstDay, lastDay, openEnded, lessons }
      const input = readForm(changeLessonsInput, { ...given, ...days })
      const { requestId } = await changeLessons(contextOf(c), input)
      return c.redirect(`/inbox/${requestId}?gelukt=lessen-gewijzigd`, 303)
    } catch (error) {
      if (!(error instanceof ActionError) || isForAnotherPage(error)) throw error
      return lessonsPage(c, request, { typed, version, error })
    }
  })
  return routes
}

async function ownRequest(c: HttpContext<HttpEnv>): Promise<ShownRequest> {
  const context = contextOf(c)
  onlyFor(context.actor, 'school')
  const read = readAddress(showRequestInput, { requestId: c.req.param('requestId') })
  return showRequest(context, read)
}

function freshForm(request: ShownRequest, lessons: TypedPost['lessons']): TypedPost {
  const { fields } = typedPost({})
  const { firstDay, lastDay, openEnded } = request
  return { fields: { ...fields, firstDay, lastDay, openEnded: openEnded ? 'ja' : '' }, lessons }
}

async function lessonsPage(
  c: HttpContext<HttpEnv>,
  request: ShownRequest,
  asked: {
    readonly typed: TypedPost
    readonly version: string
    readonly newLesson?: number | undefined
    readonly error?: ActionError
  },
) {
  const view = { ...viewOf(c), path: `/inbox/${request.id}/lessen` }
  const reference = await readReference(contextOf(c), {})
  const absenceId = request.absenceId ?? ''
  const personName = await whoIsAway(contextOf(c), { absenceId })
  const { typed, version, newLesson, error } = asked
  const words = view.t.school.lessons
  const isChangeable = request.status === 'open' && request.coming.length === 0
  const stops = !isChangeable
    ? words.cannot
    : typed.lessons.length > LESSONS_MAX
      ? words.tooMany
      : undefined
  const refusal = error && { detail: error.detail, fields: error.fields }
  const body = (
    <ChangeLessons
      {...{ view, request, personName, reference, typed, version, newLesson, refusal, stops }}
    />
  )
  const status = error === undefined ? 200 : refusalStatus(error)
  return show(c, { view, title: words.title, status, body })
}
