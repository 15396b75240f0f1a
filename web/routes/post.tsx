import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import type { Day } from '../../scheduler/domain/day.ts'
import { countCouldCome } from '../../src/actions/absence/could-come.ts'
import { firstOpenDay } from '../../src/actions/absence/first-open-day.ts'
import { type PostAbsenceInput, postAbsence } from '../../src/actions/absence/post.ts'
import { previewAbsence } from '../../src/actions/absence/preview.ts'
import { type Reference, readReference } from '../../src/actions/reference/read.ts'
import type { Context } from '../../src/context.ts'
import { ActionError } from '../../src/errors.ts'
import { fromTimetable } from '../from-timetable.ts'
import { withLessons } from '../lessons-form.ts'
import { Post, type PostProps, taughtLevels } from '../pages/post.tsx'
import type { ShownPreview } from '../parts/post-preview.tsx'
import { EMPTY_LESSON, readPost, type TypedPost, typedPost } from '../post-form.ts'
import { textOf } from '../read-form.ts'
import { refusalStatus } from '../refusal-status.ts'
import { show } from '../show.tsx'
import { viewOf } from '../view.ts'

/** Posting an absence: looking what it would ask, adding and dropping lessons, and posting it. */
export function postRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/melden', async (c) => {
    const reference = await readReference(contextOf(c), {})
    const typed = freshForm(reference, await firstOpenDay(contextOf(c)))
    return postPage(c, { reference, typed, postKey: crypto.randomUUID() })
  })
  routes.post('/melden', async (c) => {
    const body = await c.req.parseBody({ all: true })
    const typed = typedPost(body)
    const postKey = textOf(body['sleutel']) || crypto.randomUUID()
    const asked = { typed, postKey }
    const step = textOf(body['stap'])
    if (step === 'erbij' || step.startsWith('weg-')) {
      const changed = withLessons(typed, step)
      const newLesson = step === 'erbij' ? changed.lessons.length - 1 : undefined
      return withPreview(c, { ...asked, typed: changed, newLesson }, false)
    }
    if (step === 'rooster') return withTimetable(c, asked, body)
    if (step !== 'meld') return withPreview(c, asked, step !== 'stil')
    return post(c, asked, body['gezien'] === 'ja')
  })
  return routes
}

type Asked = Pick<PostProps, 'typed' | 'postKey'> & {
  readonly timetable?: PostProps['timetable']
  readonly newLesson?: number | undefined
  readonly reference?: Reference
}

/** Posts, unless there is something to look at that was not seen yet. */
async function post(c: HttpContext<HttpEnv>, asked: Asked, hasSeenWarnings: boolean) {
  const context = { ...contextOf(c), idempotencyKey: asked.postKey }
  try {
    const input = readPost(viewOf(c).t, asked.typed)
    const preview = hasSeenWarnings ? undefined : await previewOf(context, input)
    if (preview !== undefined && preview.preview.warnings.length > 0) {
      return postPage(c, asked, { preview })
    }
    const { requestId } = await postAbsence(context, input)
    return c.redirect(`/inbox/${requestId}?gelukt=gemeld`, 303)
  } catch (error) {
    if (!(error instanceof ActionError) || error.code === 'not-allowed') throw error
    return postPage(c, asked, { error, preview: await previewWhereRead(c, asked) })
  }
}

/** The form with the lessons of a file; a file that is refused leaves what was typed as it was. */
async function withTimetable(
  c: HttpContext<HttpEnv>,
  asked: Asked,
  body: Readonly<Record<string, unknown>>,
) {
  try {
    const read = await fromTimetable(contextOf(c), viewOf(c).t, asked.typed, body)
    return await withPreview(c, { ...asked, ...read }, false)
  } catch (error) {
    if (!(error instanceof ActionError) || error.code === 'not-allowed') throw error
    return postPage(c, asked, { error })
  }
}

/** What a form that was refused would ask; nothing of one that is not filled in. */
async function previewWhereRead(c: HttpContext<HttpEnv>, { typed }: Asked) {
  try {
    return await previewOf(contextOf(c), readPost(viewOf(c).t, typed))
  } catch (error) {
    if (error instanceof ActionError) return undefined
    throw error
  }
}

/** The form with what it would ask; what is missing is said where somebody asked for it, and not while typing. */
async function withPreview(c: HttpContext<HttpEnv>, asked: Asked, isStrict: boolean) {
  try {
    const input = readPost(viewOf(c).t, asked.typed)
    return postPage(c, asked, { preview: await previewOf(contextOf(c), input) })
  } catch (error) {
    if (!(error instanceof ActionError) || error.code === 'not-allowed') throw error
    return postPage(c, asked, isStrict ? { error } : { missing: error.fields })
  }
}

async function previewOf(context: Context, input: PostAbsenceInput): Promise<ShownPreview> {
  const preview = await previewAbsence(context, input)
  return { preview, couldCome: await countCouldCome(context, input) }
}

interface Found {
  readonly preview?: ShownPreview | undefined
  readonly error?: ActionError
  /** What is not filled in yet, said beside the form and not at its fields. */
  readonly missing?: PostProps['missing']
}

async function postPage(c: HttpContext<HttpEnv>, asked: Asked, found: Found = {}) {
  const view = { ...viewOf(c), path: '/melden' }
  const reference = asked.reference ?? (await readReference(contextOf(c), {}))
  const { error } = found
  const refusal = error && { detail: error.detail, fields: error.fields }
  const names = namesIn(reference)
  const { typed, postKey, newLesson, timetable } = asked
  const { preview, missing = [] } = found
  const said = { preview, missing, refusal, newLesson, timetable }
  const body = <Post {...{ view, names, reference, typed, postKey, ...said }} />
  const status = error === undefined ? 200 : refusalStatus(error)
  return show(c, { view, title: view.t.post.title, status, body })
}

function namesIn({ vakken, roles }: Reference): PostProps['names'] {
  return {
    vakken: Object.fromEntries(vakken.map(({ id, name }) => [id, name])),
    roles: Object.fromEntries(roles.map(({ code, label }) => [code, label])),
  }
}

/** The only school and the only level are chosen, and the day is the first on which there is school, since most posts are for today. */
function freshForm(reference: Reference, day: Day): TypedPost {
  const { sites, roles } = reference
  const { fields } = typedPost({})
  const [site] = sites
  const siteId = site !== undefined && sites.length === 1 ? site.id : ''
  const roleCode = roles.some(({ code }) => code === 'leraar') ? 'leraar' : ''
  const days = { firstDay: day, lastDay: day }
  const [level, ...others] = taughtLevels(reference)
  const lesson = { ...EMPTY_LESSON, level: others.length === 0 ? (level ?? '') : '' }
  return { fields: { ...fields, ...days, siteId, roleCode }, lessons: [lesson] }
}
