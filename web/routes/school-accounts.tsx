import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { listSchoolAccountSettings } from '../../src/actions/school-account/list.ts'
import { setSchoolAccount, setSchoolAccountInput } from '../../src/actions/school-account/set.ts'
import { type TriedSchoolAccount, trySchoolAccount } from '../../src/actions/school-account/try.ts'
import { type ActionError, notFound } from '../../src/errors.ts'
import { orAgain, refusalOf } from '../door-steps.tsx'
import { SchoolAccountPage, SchoolAccountsPage } from '../pages/school-accounts.tsx'
import type { RefusedStep, Typed } from '../parts/people/step-form.tsx'
import { readForm } from '../read-form.ts'
import { refusalStatus } from '../refusal-status.ts'
import { show } from '../show.tsx'
import { flatOf, takeStep } from '../take-step.ts'
import { viewOf } from '../view.ts'

const HOME = '/schoolaccounts'

/** Where the staff of each board have their school account, for the administrator. */
export function schoolAccountSettingRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get(HOME, async (c) => {
    const view = viewOf(c)
    const { boards } = await listSchoolAccountSettings(contextOf(c))
    const body = <SchoolAccountsPage {...{ view, boards }} />
    return show(c, { view, title: view.t.schoolAccounts.title, body })
  })
  routes.get(`${HOME}/:number`, (c) => accountPage(c, {}))
  routes.post(`${HOME}/:number`, (c) =>
    takeStep(c, {
      take: async (typed) => {
        const board = c.req.param('number')
        await setSchoolAccount(contextOf(c), readForm(setSchoolAccountInput, givenIn(typed, board)))
        return 'vastgelegd'
      },
      to: `${HOME}/${encodeURIComponent(c.req.param('number'))}`,
      again: (refused, error) => accountPage(c, { refused, error }),
    }),
  )
  routes.post(`${HOME}/:number/probeer`, (c) =>
    orAgain(
      async () => {
        const board = c.req.param('number')
        return accountPage(c, { tried: await trySchoolAccount(contextOf(c), { board }) })
      },
      (error) => {
        if (error.code !== 'provider-unavailable') throw error
        const refused = { action: c.req.path, refusal: refusalOf(error), typed: {} }
        return accountPage(c, { refused, error })
      },
    ),
  )
  return routes
}

/** What was typed, as the action wants it: domains with commas, and boxes that were ticked or not. */
function givenIn(typed: Typed, board: string) {
  const { emailDomains = '', isMfaAsked, isOn, ...text } = flatOf(typed)
  const domains = emailDomains.split(',').map((one) => one.trim())
  return {
    ...text,
    board,
    emailDomains: domains.filter((one) => one !== ''),
    isMfaAsked: isMfaAsked !== undefined,
    isOn: isOn !== undefined,
  }
}

async function accountPage(
  c: HttpContext<HttpEnv>,
  about: {
    readonly tried?: TriedSchoolAccount
    readonly refused?: RefusedStep
    readonly error?: ActionError
  },
): Promise<Response> {
  const { tried, refused, error } = about
  const number = c.req.param('number') ?? ''
  const { boards, isProven } = await listSchoolAccountSettings(contextOf(c))
  const row = boards.find((one) => one.number === number)
  if (row === undefined) throw notFound()
  const view = { ...viewOf(c), path: `${HOME}/${number}` }
  return show(c, {
    view,
    title: `${view.t.schoolAccounts.title}: ${row.name}`,
    status: error === undefined ? 200 : refusalStatus(error),
    body: <SchoolAccountPage {...{ view, row, isProven, tried, refused }} />,
  })
}
