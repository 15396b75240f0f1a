import { Hono } from 'hono'
import { contextOf } from '../../../api/caller.ts'
import type { HttpEnv } from '../../../api/http-env.ts'
import { showLegalStanding } from '../../../src/actions/member/legal-standing.ts'
import { listPapers } from '../../../src/actions/member/list-papers.ts'
import { overviewMembers, overviewMembersInput } from '../../../src/actions/member/overview.ts'
import { listPools } from '../../../src/actions/pool/list.ts'
import { readNames } from '../../../src/actions/reference/names.ts'
import { Members } from '../../pages/people/members.tsx'
import { Papers } from '../../pages/people/papers.tsx'
import { readForm } from '../../read-form.ts'
import { show } from '../../show.tsx'
import { viewOf } from '../../view.ts'

/** The members of the pool, and what of them is missing or ends. */
export function poolMemberRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/leden', async (c) => {
    const context = contextOf(c)
    const view = viewOf(c)
    const { query } = view
    const asked = readForm(overviewMembersInput, {
      poolId: query['pool'],
      search: query['naam']?.trim(),
      vak: query['vak'],
      level: query['niveau'],
      board: query['bestuur'],
      state: query['stand'],
      order: query['volgorde'],
      page: query['blad'],
    })
    const overview = await overviewMembers(context, asked)
    const names = await readNames(context, {})
    const pools = (await listPools(context, {})).items.map(({ id, name }) => ({
      value: id,
      text: name,
    }))
    return show(c, {
      view,
      title: view.t.people.list.title,
      body: <Members {...{ view, names, overview, asked, pools }} />,
    })
  })
  routes.get('/leden/papieren', async (c) => {
    const context = contextOf(c)
    const view = viewOf(c)
    const { items: papers } = await listPapers(context, {})
    const standing = await showLegalStanding(context, {})
    const names = await readNames(context, {})
    return show(c, {
      view,
      title: view.t.people.papers.title,
      body: <Papers {...{ view, names, papers, standing }} />,
    })
  })
  return routes
}
