import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../../api/caller.ts'
import type { HttpEnv } from '../../../api/http-env.ts'
import { addDays } from '../../../scheduler/domain/day.ts'
import {
  type AmendSpelregelsInput,
  amendSpelregels,
  amendSpelregelsInput,
} from '../../../src/actions/pool/amend-spelregels.ts'
import { readBasisRefusals } from '../../../src/actions/pool/basis-refusals.ts'
import { checkAmendment } from '../../../src/actions/pool/check-amendment.ts'
import type { PoolVersions } from '../../../src/actions/pool/list-versions.ts'
import { listProofWays } from '../../../src/actions/proof/ways.ts'
import type { Names } from '../../../src/actions/reference/names.ts'
import { onlyFor } from '../../../src/actor.ts'
import { ActionError, type FieldProblem, notFound } from '../../../src/errors.ts'
import { AmendRules, type RulesPreview } from '../../pages/people/amend-rules.tsx'
import type { Typed } from '../../parts/people/step-form.tsx'
import { ruleChanges } from '../../parts/rules-of-play/changes.ts'
import { ruleLines } from '../../parts/rules-of-play/lines.ts'
import { readForm } from '../../read-form.ts'
import { refusalStatus } from '../../refusal-status.ts'
import { rulesFieldOf, rulesOfForm } from '../../rules-form.ts'
import { show } from '../../show.tsx'
import { oneOf, typedOf } from '../../take-step.ts'
import { typedRules } from '../../typed-rules.ts'
import { viewOf } from '../../view.ts'
import type { Messages } from '../../words/nl.ts'
import { isForAnotherPage } from '../request.tsx'
import { poolOf } from './rules-of-play.tsx'

/** Changing the rules of play: a form that first shows what would change. */
export function amendRulesRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/spelregels/:poolId/wijzig', async (c) => {
    onlyFor(contextOf(c).actor, 'coordinator')
    const { pool, names } = await poolOf(c)
    const [last] = pool.versions
    if (last === undefined) throw notFound()
    const { today } = viewOf(c)
    const validFrom = last.validFrom < today ? addDays(today, 1) : addDays(last.validFrom, 1)
    const typed = { ...typedRules(last.body), validFrom: [validFrom], reason: [''] }
    return amendPage(c, { pool, names, typed, version: last.version })
  })
  routes.post('/spelregels/:poolId/wijzig', async (c) => {
    onlyFor(contextOf(c).actor, 'coordinator')
    const { pool, names } = await poolOf(c)
    const typed = await typedOf(c)
    const version = Number(oneOf(typed, 'version'))
    const shown = { pool, names, typed, version }
    try {
      const input = readAmendment(viewOf(c).t, pool.id, version, typed)
      if (oneOf(typed, 'doe') === 'vast') {
        await amendSpelregels(contextOf(c), input)
        return c.redirect(`/spelregels/${pool.id}?gelukt=spelregels-vastgesteld`, 303)
      }
      const { reason: _reason, ...checked } = input
      await checkAmendment(contextOf(c), checked)
      return amendPage(c, { ...shown, preview: await previewOf(c, shown, input) })
    } catch (error) {
      if (!(error instanceof ActionError) || isForAnotherPage(error)) throw error
      return amendPage(c, { ...shown, error })
    }
  })
  return routes
}

interface Shown {
  readonly pool: PoolVersions
  readonly names: Names
  readonly typed: Typed
  readonly version: number
  readonly preview?: RulesPreview
  readonly error?: ActionError
}

/** Throws `invalid-input` with what is wrong, a number in the words of the form. */
function readAmendment(
  t: Messages,
  poolId: string,
  version: number,
  typed: Typed,
): AmendSpelregelsInput {
  const body = rulesOfForm(typed)
  const [validFrom, reason] = [oneOf(typed, 'validFrom'), oneOf(typed, 'reason')]
  const words = t.rulesOfPlay.form
  try {
    const input = readForm(amendSpelregelsInput, { poolId, version, validFrom, reason, body })
    return input
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    const fields = error.fields.map((problem): FieldProblem => {
      const remedy = isNoNumber(body, problem.field) ? words.number : problem.remedy
      const isLeftOut = problem.field === 'validFrom' || problem.field === 'reason'
      const isEmpty = isLeftOut && oneOf(typed, problem.field) === ''
      return { ...problem, remedy: isEmpty ? words.fill : remedy }
    })
    throw new ActionError(error.code, error.detail, { fields })
  }
}

/** Whether what stands at this path is what a field without a number became. */
function isNoNumber(body: object, field: string): boolean {
  let found: unknown = { body }
  for (const key of field.split('.')) {
    if (typeof found !== 'object' || found === null) return false
    found = Reflect.get(found, key)
  }
  return Number.isNaN(found)
}

async function previewOf(
  c: HttpContext<HttpEnv>,
  { pool, names }: Shown,
  { body }: AmendSpelregelsInput,
): Promise<RulesPreview> {
  const { t, today } = viewOf(c)
  const [last] = pool.versions
  const before = last === undefined ? [] : ruleLines(t, names, last.body)
  const changes = ruleChanges(before, ruleLines(t, names, body))
  const minimum = body.longTermMinimum
  if (minimum === null || !changes.some(({ key }) => key === 'longTermMinimum')) {
    return { changes, refusals: undefined }
  }
  const period = { from: addDays(today, -365), to: addDays(today, 365), days: minimum.days }
  const counted = await readBasisRefusals(contextOf(c), { poolId: pool.id, ...period })
  const count = counted.atDays?.[minimum.basis] ?? 0
  return { changes, refusals: { count, requests: counted.requests } }
}

async function amendPage(c: HttpContext<HttpEnv>, shown: Shown) {
  const { pool, names, typed, version, preview, error } = shown
  const action = `/spelregels/${pool.id}/wijzig`
  const view = { ...viewOf(c), path: action }
  const fields = (error?.fields ?? []).map((problem) => ({
    ...problem,
    field: rulesFieldOf(problem.field, typed),
  }))
  const refusal = { fields, ...(error !== undefined && { detail: error.detail }) }
  const form = { action, typed, refusal }
  const { isProven } = await listProofWays(contextOf(c))
  return show(c, {
    view,
    title: view.t.rulesOfPlay.form.title(pool.name),
    status: error === undefined ? 200 : refusalStatus(error),
    body: (
      <AmendRules
        {...{ view, names, pool, form, version, preview, isProven }}
        isRefused={error !== undefined}
      />
    ),
  })
}
