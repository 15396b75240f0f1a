import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../../api/caller.ts'
import type { HttpEnv } from '../../../api/http-env.ts'
import { addCandidate, addCandidateInput } from '../../../src/actions/intake/add-candidate.ts'
import { listCandidates, listCandidatesInput } from '../../../src/actions/intake/list.ts'
import { listPools } from '../../../src/actions/pool/list.ts'
import { readNames } from '../../../src/actions/reference/names.ts'
import { ActionError } from '../../../src/errors.ts'
import { Candidates } from '../../pages/people/candidates.tsx'
import type { RefusedStep, Typed } from '../../parts/people/step-form.tsx'
import { readForm } from '../../read-form.ts'
import { refusalStatus } from '../../refusal-status.ts'
import { show } from '../../show.tsx'
import { complainOfEmpty, oneOf, takeStep } from '../../take-step.ts'
import { viewOf } from '../../view.ts'
import type { Messages } from '../../words/nl.ts'

/** The candidates of the pool, and adding one. */
export function candidatesRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/kandidaten', (c) => candidatesPage(c))
  routes.post('/kandidaten', (c) => {
    let placeId = ''
    return takeStep(c, {
      take: async (typed) => {
        const context = contextOf(c)
        const { items } = await listPools(context, {})
        const poolId = oneOf(typed, 'poolId') || items[0]?.id
        const input = readCandidate(viewOf(c).t, typed, poolId)
        placeId = (await addCandidate(context, input)).placeId
        return 'ingeschreven'
      },
      to: () => `/kandidaten/${placeId}`,
      again: (refused, error) => candidatesPage(c, { refused, error }),
    })
  })
  return routes
}

function readCandidate(t: Messages, typed: Typed, poolId: string | undefined) {
  complainOfEmpty(typed, t.errorFill, { name: t.people.fill, email: t.people.fill })
  const grade = oneOf(typed, 'grade')
  const vakken = typed['vakken'] ?? []
  const validUntil = oneOf(typed, 'validUntil') || null
  const lines = (vakken.length === 0 ? [null] : vakken).map((vak) => ({ vak, grade, validUntil }))
  try {
    return readForm(addCandidateInput, {
      poolId,
      name: oneOf(typed, 'name'),
      email: oneOf(typed, 'email'),
      phone: oneOf(typed, 'phone'),
      postcode4: oneOf(typed, 'postcode4'),
      roleCodes: typed['roleCodes'] ?? [],
      qualifications: grade === '' ? [] : lines,
    })
  } catch (error) {
    throw error instanceof ActionError ? inFields(error) : error
  }
}

/** What is wrong with a line of licence is wrong with the date or with the grade. */
function inFields({ code, detail, fields }: ActionError): ActionError {
  return new ActionError(code, detail, {
    fields: fields.map((problem) =>
      problem.field.startsWith('qualifications')
        ? { ...problem, field: problem.field.split('.')[2] ?? 'grade' }
        : problem,
    ),
  })
}

async function candidatesPage(
  c: HttpContext<HttpEnv>,
  refusal?: { readonly refused: RefusedStep; readonly error: ActionError },
) {
  const context = contextOf(c)
  const view = { ...viewOf(c), path: '/kandidaten' }
  const { status } = readForm(listCandidatesInput, { status: view.query['stand'] })
  const { items } = await listCandidates(context, { status })
  const names = await readNames(context, {})
  const pools = (await listPools(context, {})).items.map(({ id, name }) => ({
    value: id,
    text: name,
  }))
  const refused = refusal?.refused
  return show(c, {
    view,
    title: view.t.people.candidates.title,
    status: refusal === undefined ? 200 : refusalStatus(refusal.error),
    body: <Candidates {...{ view, names, items, status, pools, refused }} />,
  })
}
