import { Hono } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import {
  readMemberDeployment,
  readMemberDeploymentInput,
} from '../../src/actions/measures/member-deployment.ts'
import { readRules, readRulesInput } from '../../src/actions/measures/rules.ts'
import { readSelection, readSelectionInput } from '../../src/actions/measures/selection.ts'
import { backOf, whoseOf } from '../insight/address.ts'
import { MemberDeploymentPage } from '../pages/member-deployment.tsx'
import { RulesDid } from '../pages/rules-did.tsx'
import { SelectionDid } from '../pages/selection-did.tsx'
import { readForm } from '../read-form.ts'
import { show } from '../show.tsx'
import { viewOf } from '../view.ts'

/** What holds rules and criteria against what happened: further into the dashboard. */
export function evaluationRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/dashboard/regels', async (c) => {
    const view = viewOf(c)
    const { van: from, tot: to } = view.query
    const input = readForm(readRulesInput, { ...whoseOf(view.query), from, to })
    const found = await readRules(contextOf(c), input)
    const body = <RulesDid view={view} found={found} back={backOf(view.query)} />
    return show(c, { view, title: view.t.evaluation.rules.title, body })
  })
  routes.get('/dashboard/selectie', async (c) => {
    const view = viewOf(c)
    const { poolId } = whoseOf(view.query)
    const found = await readSelection(contextOf(c), readForm(readSelectionInput, { poolId }))
    const body = <SelectionDid view={view} found={found} back={backOf(view.query)} />
    return show(c, { view, title: view.t.evaluation.selection.title, body })
  })
  routes.get('/dashboard/inzet', async (c) => {
    const view = viewOf(c)
    const { van: from, tot: to } = view.query
    const { poolId } = whoseOf(view.query)
    const input = readForm(readMemberDeploymentInput, { poolId, from, to })
    const found = await readMemberDeployment(contextOf(c), input)
    const body = <MemberDeploymentPage view={view} found={found} back={backOf(view.query)} />
    return show(c, { view, title: view.t.evaluation.deployment.title, body })
  })
  return routes
}
