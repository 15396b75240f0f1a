import type { Tx } from '../../../db/client.ts'
import { seenNow } from '../../../db/queries/measure/kept.ts'
import {
  beginNight,
  type CopiedPart,
  copyParts,
  type Night,
  type PartsToCopy,
} from '../../../db/queries/measure/night.ts'
import { firstAskedDay } from '../../../db/queries/measure/sites.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { periodsBetween } from '../../../scheduler/calendar/period.ts'
import { addDays, earlierDay, laterDay } from '../../../scheduler/domain/day.ts'
import { BREAKDOWNS } from '../../../scheduler/measures/breakdown.ts'
import { FAMILIES } from '../../../scheduler/measures/family.ts'
import type { Context } from '../../context.ts'
import { choicesFor } from './choices.ts'
import { keepMade } from './keep-made.ts'
import { withheldOwner } from './kept-withheld.ts'
import type { Universe } from './layers.ts'
import { monthsNeeded, nightReader } from './night-figures.ts'
import { figuresOfNow, madeByOf, ownerOf } from './now-figures.ts'
import { type Question, questionOf } from './question.ts'
import { fixedGrids, wholeSchoolYears } from './stretches.ts'
import type { MeasureReader } from './view-of.ts'

/** A change in the middle of it makes some of it old; at night there are few. */
const TRIES = 3

const MEASURES = { role: 'measures', userId: null } as const
const ALL_BY = [null, ...BREAKDOWNS] as const

/** What this reader may ask of one scope, over all school years in which anything was asked. */
type WithheldQuestion = Question & { readonly universe: Universe }

/**
 * Works out everything that this reader may ask, from whom small figures are withheld, and keeps it as of one moment; answers under
 * which names. All of it is kept or, where too much changes meanwhile, nothing.
 */
export async function keepNight(
  context: Context,
  reader: MeasureReader,
): Promise<readonly string[]> {
  const questions = await context.db.read(MEASURES, (tx) => questionsOf(tx, reader, context))
  for (let tried = 0; tried < TRIES; tried += 1) {
    for (const question of questions) await workOut(context, reader, question)
    if (await isKept(context, questions)) break
    context.log.info({ tried }, 'figures changed while they were worked out for the day')
  }
  return questions.map(({ scope, universe }) => nightReader(scope, universe))
}

/** Every scope that this reader may choose, up to the end of this school year. */
async function questionsOf(
  tx: Tx,
  reader: MeasureReader,
  { now }: Context,
): Promise<readonly WithheldQuestion[]> {
  const today = dayOf(now())
  const questions: WithheldQuestion[] = []
  for (const { kind, id } of await choicesFor(tx, reader)) {
    const asked = { scope: { kind, id }, yesterday: addDays(today, -1) }
    const { universe } = await questionOf(tx, reader, {
      ...asked,
      days: { first: today, last: today },
    })
    const first = universe && (await firstAskedDay(tx, universe))
    if (universe === null || first === null) continue
    const days = wholeSchoolYears({ first, last: laterDay(first, today) })
    questions.push({ ...(await questionOf(tx, reader, { ...asked, days })), universe })
  }
  return questions
}

/** School year by school year, so that no transaction lasts long. */
async function workOut(
  context: Context,
  reader: MeasureReader,
  { scope, days, yesterday }: WithheldQuestion,
): Promise<void> {
  for (const year of periodsBetween('school-year', days.first, days.last)) {
    const { made } = await context.db.read(MEASURES, async (tx) => {
      const { seen, cluster } = await seenNow(tx)
      const question = await questionOf(tx, reader, { scope, days: year, yesterday })
      const kept = { madeBy: madeByOf(cluster), seen }
      const all = { by: BREAKDOWNS, periods: [], hasGroupCourses: true }
      return figuresOfNow(tx, question, { ...kept, ...all })
    })
    await keepMade(context, made)
  }
}

/** Copies all that was worked out, as of one moment; false, with everything as it was, where some of it does not hold any more. */
async function isKept(
  { db, now }: Context,
  questions: readonly WithheldQuestion[],
): Promise<boolean> {
  try {
    await db.transaction(MEASURES, async (tx) => {
      const madeBy = madeByOf((await seenNow(tx)).cluster)
      const nights: Night[] = []
      for (const question of questions) {
        const night = await beginNight(tx, { ...nightFor(question), madeBy, madeAt: now() })
        await copyAll(tx, night, ofPieces(question))
        nights.push(night)
      }
      // Last, because it holds as long as everything that it rests on: the pieces that held before it did so still.
      for (const [index, night] of nights.entries()) {
        const question = questions[index]
        if (question !== undefined) await copyAll(tx, night, ofWithheld(question))
      }
    })
    return true
  } catch (error) {
    if (error instanceof PartsMissing) return false
    throw error
  }
}

class PartsMissing extends Error {}

function nightFor({ scope, universe, before, yesterday }: WithheldQuestion) {
  return { reader: nightReader(scope, universe), days: before, yesterday }
}

/** Parts to be copied, and which of them there have to be. */
interface Copying extends PartsToCopy {
  readonly needed: readonly Omit<CopiedPart, 'by'>[]
}

/** Throws `PartsMissing` where one that is needed does not hold. */
async function copyAll(tx: Tx, night: Night, { needed, ...parts }: Copying): Promise<void> {
  const nameOf = ({ kind, firstDay, lastDay, throughDay }: Omit<CopiedPart, 'by'>, by: string) =>
    [kind, firstDay, lastDay, throughDay, by].join(' ')
  const copied = await copyParts(tx, night, parts)
  const names = new Set(copied.map((part) => nameOf(part, part.by)))
  const isThere = (part: Omit<CopiedPart, 'by'>) =>
    ALL_BY.every((by) => names.has(nameOf(part, by ?? '')))
  if (!needed.every(isThere)) throw new PartsMissing()
}

function ofPieces(question: WithheldQuestion): Copying {
  const isPool = question.scope.kind === 'pool'
  return {
    owner: ownerOf(question),
    kinds: FAMILIES,
    reach: question.own,
    needed: monthsNeeded({ ...question, isPool }).map(({ family, days, through }) => ({
      kind: family,
      firstDay: days.first,
      lastDay: days.last,
      throughDay: through,
    })),
  }
}

function ofWithheld({ scope, universe, before, yesterday }: WithheldQuestion): Copying {
  return {
    owner: withheldOwner(scope, universe),
    kinds: ['withheld'],
    reach: universe,
    needed: fixedGrids(before).map(({ year }) => ({
      kind: 'withheld',
      firstDay: year.first,
      lastDay: year.last,
      throughDay: earlierDay(year.last, yesterday),
    })),
  }
}
