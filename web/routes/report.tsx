import { type Context, Hono } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { readAspects, readAspectsInput } from '../../src/actions/measures/aspects.ts'
import { exportReport, exportReportInput } from '../../src/actions/measures/report.ts'
import { notFound } from '../../src/errors.ts'
import { reportPdf } from '../document/report-pdf.tsx'
import { asked } from '../insight/asked.ts'
import { OneQuestion } from '../pages/report/one-question.tsx'
import { ReportOverview } from '../pages/report/overview.tsx'
import { readForm } from '../read-form.ts'
import { questionsOf } from '../report/question.ts'
import { reportName } from '../report/report-name.ts'
import { show } from '../show.tsx'
import { viewOf } from '../view.ts'

/** The questions of the plans with their answers, each on a page of its own, and the report to take along. */
export function reportRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/rapport', async (c) => {
    const view = viewOf(c)
    const read = await readAspects(contextOf(c), inputOf(view.query))
    const title = view.t.report.titleOf(read.series.scope.name)
    return show(c, { view, title, body: <ReportOverview view={view} read={read} /> })
  })
  routes.get('/rapport/:question', async (c) => {
    const view = viewOf(c)
    const read = await readAspects(contextOf(c), inputOf(view.query))
    const question = questionsOf(view.t, read).find(({ id }) => id === c.req.param('question'))
    if (question === undefined) throw notFound()
    const body = <OneQuestion view={view} read={read} question={question} />
    return show(c, { view, title: question.question, body })
  })
  routes.post('/rapport/meenemen', takeAlong)
  return routes
}

function inputOf(fields: Readonly<Record<string, unknown>>) {
  const { by: _by, ...input } = asked(fields)
  return readForm(readAspectsInput, input)
}

/** One edition as PDF. */
async function takeAlong(c: Context<HttpEnv>): Promise<Response> {
  const view = viewOf(c)
  const body = await c.req.parseBody()
  const { by: _by, ...input } = asked(body)
  const report = await exportReport(
    contextOf(c),
    readForm(exportReportInput, { ...input, edition: body['uitgave'] }),
  )
  c.header('Cache-Control', 'no-store')
  c.header('Content-Disposition', `attachment; filename="${reportName(view.t, report)}"`)
  c.header('Content-Type', 'application/pdf')
  return c.body(await reportPdf(c.var.deps.now, report))
}
