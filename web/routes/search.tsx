import { Hono } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { readNames } from '../../src/actions/reference/names.ts'
import { findAnything, findAnythingInput } from '../../src/actions/search/find.ts'
import { onlyFor } from '../../src/actor.ts'
import type { Context } from '../../src/context.ts'
import { ActionError } from '../../src/errors.ts'
import { Search } from '../pages/search.tsx'
import { readForm } from '../read-form.ts'
import { show } from '../show.tsx'
import { viewOf } from '../view.ts'

/** Finding a request or somebody by a word. */
export function searchRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/zoek', async (c) => {
    const context = contextOf(c)
    const { role } = onlyFor(context.actor, 'school', 'coordinator')
    const view = viewOf(c)
    const text = (view.query['q'] ?? '').trim()
    const names = await readNames(context, {})
    const { found, refusal } = await lookFor(context, text)
    const body = <Search {...{ view, names, role, text, found, refusal }} />
    return show(c, { view, title: view.t.search.title, body })
  })
  return routes
}

async function lookFor(context: Context, text: string) {
  if (text === '') return { found: undefined, refusal: undefined }
  try {
    const found = await findAnything(context, readForm(findAnythingInput, { text }))
    return { found, refusal: undefined }
  } catch (error) {
    if (!(error instanceof ActionError) || error.code !== 'invalid-input') throw error
    return { found: undefined, refusal: { fields: error.fields } }
  }
}
