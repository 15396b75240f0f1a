import { Hono } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { savePreferences, savePreferencesInput } from '../../src/actions/preference/save.ts'
import { showPreferences } from '../../src/actions/preference/show.ts'
import { Preferences } from '../pages/preferences.tsx'
import { readForm } from '../read-form.ts'
import { show } from '../show.tsx'
import { viewOf } from '../view.ts'

const PATH = '/mijn-berichten'

/** How the visitor is told things. */
export function preferenceRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get(PATH, async (c) => {
    const how = await showPreferences(contextOf(c), {})
    const view = viewOf(c)
    const body = <Preferences view={view} how={how} />
    return show(c, { view, title: view.t.preference.title, body })
  })
  routes.post(PATH, async (c) => {
    const { taal, ter, bel } = await c.req.parseBody()
    const input = readForm(savePreferencesInput, { language: taal, informs: ter, rings: bel })
    await savePreferences(contextOf(c), input)
    return c.redirect(`${PATH}?gelukt=bewaard`, 303)
  })
  return routes
}
