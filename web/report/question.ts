import type { Answer, AspectId, UnknownBecause } from '../../scheduler/domain/aspect.ts'
import type { AnsweredAspect, AspectsRead } from '../../src/actions/measures/aspects.ts'
import { amount } from '../charts/amount.ts'
import type { Chart } from '../charts/chart.ts'
import { lineOf } from '../insight/figure-line.ts'
import { type FigureLine, nameOf, rowsOf } from '../insight/section.ts'
import { begun } from '../insight/until-today.ts'
import type { Messages } from '../words/nl.ts'
import { chartsFor } from './charts-for.ts'

/** One question of a plan as it is read: the answer first, then what carries it. */
export interface Question {
  readonly id: AspectId
  readonly title: string
  readonly question: string
  readonly answer: Answer
  readonly sentence: string
  readonly figures: readonly FigureLine[]
  readonly charts: readonly Chart[]
  readonly measured: readonly FigureLine[]
  readonly estimated: readonly FigureLine[]
  /** What is missing to say more: figures that are not told, and what nobody records. */
  readonly unknown: readonly string[]
  readonly method: string
}

/** The questions with their answers in words. */
export function questionsOf(
  t: Messages,
  read: AspectsRead,
  shown: { readonly groups: boolean } = { groups: true },
): readonly Question[] {
  return read.aspects.map((aspect) => questionOf(t, read, aspect, shown))
}

function questionOf(
  t: Messages,
  read: AspectsRead,
  aspect: AnsweredAspect,
  shown: { readonly groups: boolean },
): Question {
  const { id, answer, carriedBy, estimatedBy } = aspect
  const { title, question, missing, method } = t.report.aspects[id]
  const measures = carriedBy.flatMap(
    (measureId) => read.whole.measures.find((one) => one.id === measureId) ?? [],
  )
  const series = begun(read.series, read.today)
  const figures = measures.map((measure) => lineOf(t, measure, { ...read, series }))
  const known = figures.filter(({ measure }) => isKnown(read, measure.id))
  return {
    id,
    title,
    question,
    answer,
    sentence: sentenceOf(t, aspect),
    figures,
    charts: measures.length === 0 ? [] : chartsFor(t, id, read, shown),
    measured: known.filter(({ measure }) => !estimatedBy.includes(measure.id)),
    estimated: known.filter(({ measure }) => estimatedBy.includes(measure.id)),
    unknown: [
      ...measures
        .filter((measure) => !isKnown(read, measure.id))
        .map((measure) => {
          const isWithheld = rowsOf(read.whole, measure.id)[0]?.withheld === true
          const words = isWithheld ? t.report.withheld : t.report.nothingToSay
          return words(nameOf(t, measure))
        }),
      ...missing,
    ],
    method,
  }
}

/** A figure of which something was recorded: withheld is not known, and neither is a share of nothing. */
function isKnown({ whole }: AspectsRead, measureId: string): boolean {
  return typeof rowsOf(whole, measureId)[0]?.value === 'number'
}

/** The answer in one sentence. Throws `RangeError` for a reason without words. */
export function sentenceOf(t: Messages, { id, reason, facts }: AnsweredAspect): string {
  const say = t.report.aspects[id].sentences[reason]
  if (say !== undefined) return say((name) => factInWords(t, facts, name))
  if (reason in t.report.unknown) return t.report.unknown[reason as UnknownBecause]
  throw new RangeError(`no words for ${id}: ${reason}`)
}

function factInWords(t: Messages, facts: AnsweredAspect['facts'], name: string): string {
  const fact = facts[name]
  if (fact === undefined) throw new RangeError(`no fact ${name}`)
  return 'text' in fact ? fact.text : amount(t, fact.unit, fact.value)
}
