import { Hono } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { readOwnHours, readOwnHoursInput } from '../../src/actions/fulfilment/own-hours.ts'
import { exportData } from '../../src/actions/member/export-data.ts'
import { readOwnFile } from '../../src/actions/member/own-file.ts'
import { readLedger } from '../../src/actions/offer/ledger.ts'
import { readWhyNotMe } from '../../src/actions/offer/why-not-me.ts'
import { readNames } from '../../src/actions/reference/names.ts'
import { Documents } from '../pages/documents.tsx'
import { Ledger } from '../pages/ledger.tsx'
import { OwnHours } from '../pages/own-hours.tsx'
import { WhyNotMe } from '../pages/why-not-me.tsx'
import { readForm } from '../read-form.ts'
import { show } from '../show.tsx'
import { viewOf } from '../view.ts'

/** What is known of a member, for that member: hours, papers, every offer, and why not. */
export function ownFileRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/mijn-uren', async (c) => {
    const view = viewOf(c)
    const asked = { year: view.query['jaar'] }
    const hours = await readOwnHours(contextOf(c), readForm(readOwnHoursInput, asked))
    return show(c, {
      view,
      title: view.t.member.hours.title,
      body: <OwnHours {...{ view, hours }} />,
    })
  })
  routes.get('/documenten', async (c) => {
    const context = contextOf(c)
    const view = viewOf(c)
    const file = await readOwnFile(context, {})
    const names = await readNames(context, {})
    const body = <Documents {...{ view, names, file }} />
    return show(c, { view, title: view.t.member.documents.title, body })
  })
  routes.post('/documenten/meenemen', async (c) => {
    const { takenAt, ...kept } = await exportData(contextOf(c), {})
    const all = { takenAt: new Date(takenAt).toISOString(), ...kept }
    c.header('Content-Disposition', 'attachment; filename="mijn-gegevens.json"')
    c.header('Cache-Control', 'no-store')
    return c.body(JSON.stringify(all, null, 2), 200, { 'Content-Type': 'application/json' })
  })
  routes.get('/mijn-overzicht', async (c) => {
    const view = viewOf(c)
    const lines = await readLedger(contextOf(c), {})
    return show(c, {
      view,
      title: view.t.member.ledger.title,
      body: <Ledger {...{ view, lines }} />,
    })
  })
  routes.get('/waarom-ik-niet', async (c) => {
    const context = contextOf(c)
    const view = viewOf(c)
    const requests = await readWhyNotMe(context, {})
    const names = await readNames(context, {})
    const body = <WhyNotMe {...{ view, names, requests }} />
    return show(c, { view, title: view.t.member.whyNot.title, body })
  })
  return routes
}
