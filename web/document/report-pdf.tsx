import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Report } from '../../src/actions/measures/report.ts'
import { hasValues } from '../charts/chart.ts'
import { textOf } from '../insight/figure-line.ts'
import { howExact } from '../insight/how-exact.ts'
import { type FigureLine, nameOf, rowsOf } from '../insight/section.ts'
import { plainDay } from '../parts/when.ts'
import { type Expected, expectedIn } from '../report/expected.ts'
import { type Question, questionsOf } from '../report/question.ts'
import { nl } from '../words/nl.ts'
import { paperChart } from './dashboard-pdf.tsx'
import { typesetAside } from './typeset-aside.ts'

/** Boards read it in Dutch, whoever takes it along. */
const t = nl
const words = t.report

/**
 * The report as a tagged PDF: the answers on the first page, then each question with the figures and pictures of its page, then
 * method and limits. Only who runs a pool or reads a single board gets groups with names.
 */
export async function reportPdf(
  now: () => Instant,
  report: Report,
): Promise<Uint8Array<ArrayBuffer>> {
  const { edition, series, today } = report
  const { first, last } = series.days
  const isOfBoard = edition === 'board' && series.scope.boardId !== null
  const questions = questionsOf(t, report, { groups: edition === 'pool' || isOfBoard })
  const period = t.insight.answered(plainDay(t, first), plainDay(t, last))
  const data = {
    title: words.titleOf(series.scope.name),
    author: t.product,
    lang: t.code,
    lead: `${period} ${howExact(t, series)}`,
    made: t.insight.export.made(plainDay(t, today)),
    edition: `${words.editions[edition]}. ${words.editionNotes[edition]}`,
    summary: summaryOf(questions),
    questions: questions.map((question) =>
      paperQuestion(question, expectedIn(t, question.id === 'demand' ? report.expected : null)),
    ),
    method: methodOf(questions, series.withholds),
    definitions: edition === 'ministry' ? [definitionsOf(report)] : [],
  }
  const atSeconds = Math.floor(now() / 1000)
  const document = { template: 'report', data: JSON.stringify(data), atSeconds } as const
  return Uint8Array.from(await typesetAside(document))
}

function summaryOf(questions: readonly Question[]) {
  const count = (answer: Question['answer']) =>
    questions.filter((one) => one.answer === answer).length
  return {
    title: words.summary,
    line: words.summaryOf(
      questions.length,
      count('yes'),
      count('partly'),
      count('no'),
      count('unknown'),
    ),
    head: [words.questionHead, words.answerHead, words.sentenceHead],
    rows: questions.map(({ question, answer, sentence }) => [
      question,
      words.answers[answer],
      sentence,
    ]),
  }
}

/** A question with its figures; what is expected stands behind what was counted. */
function paperQuestion(question: Question, expected: Expected) {
  const unknown = [...question.unknown, ...expected.unknown]
  return {
    title: question.question,
    answer: words.answers[question.answer],
    sentence: question.sentence,
    charts: [...question.charts, ...expected.charts]
      .filter(hasValues)
      .map((chart) => paperChart(t, chart)),
    figures: [
      figuresOf(words.measured, words.measuredLead, question.measured),
      figuresOf(words.estimated, words.estimatedLead, question.estimated),
      ...expected.tables,
    ].filter(({ rows }) => rows.length > 0),
    unknown: {
      title: words.unknownTitle,
      lead: words.unknownLead,
      lines: unknown.length === 0 ? [words.nothing] : unknown,
    },
  }
}

function figuresOf(title: string, lead: string, figures: readonly FigureLine[]) {
  return {
    title,
    lead,
    head: [words.figureHead, words.valueHead, words.noteHead],
    rows: figures.map(({ name, value, note }) => [name, value ?? '–', note ?? '']),
  }
}

function methodOf(questions: readonly Question[], withholds: boolean) {
  const { days, money, people, exact, estimates, borders } = words.methodPage
  return {
    title: words.method,
    lines: [days, money, withholds ? people : exact, estimates, borders],
    head: [words.questionHead, words.methodOf],
    rows: questions.map(({ title, method }) => [title, method]),
  }
}

/** Every figure there is, with what it counts. */
function definitionsOf({ whole }: Report) {
  return {
    title: words.allDefinitions,
    head: [words.figureHead, words.valueHead, words.definitionHead],
    rows: whole.measures.map((measure) => {
      const [row] = rowsOf(whole, measure.id)
      const value = row === undefined ? t.insight.nothingToSay : textOf(t, measure, row)
      return [nameOf(t, measure), value, measure.definition]
    }),
  }
}
