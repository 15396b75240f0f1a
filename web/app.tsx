import { Hono } from 'hono'
import { compress } from 'hono/compress'
import type { HttpEnv } from '../api/http-env.ts'
import { withBrotli } from './compress.ts'
import type { DemoUser } from './pages/start.tsx'
import { refusePage } from './refuse-page.tsx'
import { accountRoutes, ownPasskeyRoutes } from './routes/account.tsx'
import { agendaRoutes } from './routes/agenda.tsx'
import { availabilityRoutes } from './routes/availability.tsx'
import { beginnerRoutes } from './routes/beginners.tsx'
import { calendarFeedRoutes } from './routes/calendar-feed.tsx'
import { cancelRoutes } from './routes/cancel.tsx'
import { changeLessonsRoutes } from './routes/change-lessons.tsx'
import { closingRoutes } from './routes/closing.tsx'
import { concernRoutes } from './routes/concerns.tsx'
import { costRoutes } from './routes/costs.tsx'
import { dashboardRoutes } from './routes/dashboard.tsx'
import { demandRoutes } from './routes/demand.tsx'
import { doorRoutes, secondStepRoutes } from './routes/door.tsx'
import { endEarlyRoutes } from './routes/end-early.tsx'
import { evaluationRoutes } from './routes/evaluation.tsx'
import { hoursRoutes } from './routes/hours.tsx'
import { importRoutes } from './routes/import.tsx'
import { inboxRoutes } from './routes/inbox.tsx'
import { invitationRoutes } from './routes/invitation.tsx'
import { jobRoutes } from './routes/jobs.tsx'
import { keyRoutes } from './routes/keys.tsx'
import { listRoutes } from './routes/lists.tsx'
import { liveRoutes } from './routes/live.ts'
import { offerRoutes } from './routes/offers.tsx'
import { otherCandidateRoutes } from './routes/other-candidate.tsx'
import { otherHoursRoutes } from './routes/other-hours.tsx'
import { outboxRoutes } from './routes/outbox.tsx'
import { ownAppRoutes } from './routes/own-app.tsx'
import { ownFileRoutes } from './routes/own-file.tsx'
import { ownRequestRoutes } from './routes/own-request.tsx'
import { passkeyRoutes } from './routes/passkey.tsx'
import { agencyRoutes } from './routes/people/agencies.tsx'
import { amendRulesRoutes } from './routes/people/amend-rules.tsx'
import { candidateRoutes } from './routes/people/candidate.tsx'
import { candidatesRoutes } from './routes/people/candidates.tsx'
import { poolMemberPageRoutes } from './routes/people/member.tsx'
import { poolMemberRoutes } from './routes/people/members.tsx'
import { rulesOfPlayRoutes } from './routes/people/rules-of-play.tsx'
import { pickRoutes } from './routes/pick.tsx'
import { planningRoutes } from './routes/planning.tsx'
import { postRoutes } from './routes/post.tsx'
import { preferenceRoutes } from './routes/preferences.tsx'
import { proofRoutes } from './routes/proof.tsx'
import { readingRoutes } from './routes/reading.tsx'
import { correctionRoutes } from './routes/record/corrections.tsx'
import { logbookRoutes } from './routes/record/logbook.tsx'
import { registerRoutes } from './routes/record/register.tsx'
import { retentionRoutes } from './routes/record/retention.tsx'
import { viewingRoutes } from './routes/record/viewings.tsx'
import { replayRoutes } from './routes/replay.tsx'
import { reportRoutes } from './routes/report.tsx'
import { requestRoutes } from './routes/request.tsx'
import { roundRoutes } from './routes/round.tsx'
import { runRoutes } from './routes/run.tsx'
import { runsRoutes } from './routes/runs.tsx'
import { schoolAccountRoutes } from './routes/school-account.tsx'
import { schoolAccountSettingRoutes } from './routes/school-accounts.tsx'
import { searchRoutes } from './routes/search.tsx'
import { searchTimeRoutes } from './routes/search-time.tsx'
import { settlementRoutes } from './routes/settlement.tsx'
import { settlementMonthRoutes } from './routes/settlement-month.tsx'
import { severalRoutes } from './routes/several.tsx'
import { signInRoutes } from './routes/sign-in.tsx'
import { siteFeedRoutes } from './routes/site-feeds.tsx'
import { swapRoutes } from './routes/swap.tsx'
import { toSendRoutes } from './routes/to-send.tsx'
import { todayRoutes } from './routes/today.tsx'
import { userRoutes } from './routes/users.tsx'
import { vacancyRoutes } from './routes/vacancies.tsx'

/** The pages for whoever is allowed them; the first that knows an address answers. */
const ROUTES: readonly (() => Hono<HttpEnv>)[] = [
  doorRoutes,
  secondStepRoutes,
  invitationRoutes,
  schoolAccountRoutes,
  passkeyRoutes,
  accountRoutes,
  ownPasskeyRoutes,
  ownAppRoutes,
  proofRoutes,
  liveRoutes,
  todayRoutes,
  postRoutes,
  planningRoutes,
  pickRoutes,
  inboxRoutes,
  // Before the page of one request, whose address is the same length.
  severalRoutes,
  toSendRoutes,
  roundRoutes,
  requestRoutes,
  changeLessonsRoutes,
  ownRequestRoutes,
  cancelRoutes,
  endEarlyRoutes,
  otherHoursRoutes,
  swapRoutes,
  closingRoutes,
  hoursRoutes,
  costRoutes,
  settlementRoutes,
  settlementMonthRoutes,
  dashboardRoutes,
  reportRoutes,
  demandRoutes,
  evaluationRoutes,
  replayRoutes,
  importRoutes,
  runsRoutes,
  runRoutes,
  otherCandidateRoutes,
  offerRoutes,
  calendarFeedRoutes,
  siteFeedRoutes,
  preferenceRoutes,
  agendaRoutes,
  availabilityRoutes,
  ownFileRoutes,
  poolMemberRoutes,
  poolMemberPageRoutes,
  candidatesRoutes,
  candidateRoutes,
  agencyRoutes,
  vacancyRoutes,
  beginnerRoutes,
  listRoutes,
  searchTimeRoutes,
  concernRoutes,
  rulesOfPlayRoutes,
  amendRulesRoutes,
  searchRoutes,
  jobRoutes,
  outboxRoutes,
  userRoutes,
  keyRoutes,
  schoolAccountSettingRoutes,
  registerRoutes,
  retentionRoutes,
  correctionRoutes,
  viewingRoutes,
  logbookRoutes,
]

/**
 * Every page, rendered here; each works without a script in the browser and is quickened by one. `demoUsers` are the people as whom a visitor of the
 * demonstration may look; empty outside it, because their keys are shown.
 */
export function createPages(options: {
  readonly demoUsers: readonly DemoUser[]
  readonly openApiDocument: () => object
}): Hono<HttpEnv> {
  const pages = new Hono<HttpEnv>()
  pages.onError(refusePage)
  pages.use(compress())
  pages.use(withBrotli)
  pages.route('/', signInRoutes(options.demoUsers))
  for (const routes of ROUTES) pages.route('/', routes())
  pages.route('/', readingRoutes(options.openApiDocument))
  return pages
}
