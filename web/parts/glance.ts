import type { Messages } from '../words/nl.ts'
import { numberFormat } from './formats.ts'
import type { Candidate } from './proposal-step.ts'

type Glanced = Pick<Candidate, 'glance' | 'weekMinutes'>

/** What candidates are compared by first, each in a few words; nothing of somebody who cannot come. */
export function glanceInWords(t: Messages, { glance, weekMinutes }: Glanced) {
  if (glance === null) return null
  const words = t.work.request
  const { travelMinutes, contractsLeft, loadPercent } = glance
  return {
    travel: travelMinutes === null ? words.unknown : t.minutes(travelMinutes),
    cost: costInWords(t, glance),
    chain: contractsLeft === null ? words.roomEnough : words.contractsLeft(contractsLeft),
    week: weekMinutes === 0 ? words.weekFree : words.weekLoad(t.minutes(weekMinutes)),
    month: words.monthLoad(loadPercent),
    face: faceInWords(t, glance),
  }
}

/** The same as facts under each other, for one candidate alone; none of somebody who cannot come. */
export function glanceFacts(t: Messages, glanced: Glanced): readonly (readonly [string, string])[] {
  const glance = glanceInWords(t, glanced)
  if (glance === null) return []
  const words = t.work.request
  return [
    [words.travel, glance.travel],
    [words.cost, glance.cost],
    [words.chain, glance.chain],
    [words.load, `${glance.week}, ${glance.month}`],
    [words.face, glance.face],
  ]
}

type Glance = NonNullable<Candidate['glance']>

function costInWords(t: Messages, { isPaidAlready, wageCentsPerHour }: Glance): string {
  const words = t.work.request
  if (isPaidAlready) return words.paid
  if (wageCentsPerHour === null) return words.unknown
  const euro = numberFormat(t.locale, { style: 'currency', currency: 'EUR' })
  return words.perHour(euro.format(wageCentsPerHour / 100))
}

function faceInWords(t: Messages, { groupsKnownPercent, isSchoolKnown }: Glance): string {
  const words = t.work.request
  if (groupsKnownPercent === 100) return words.knowsClass
  if (groupsKnownPercent > 0) return words.knowsSome(groupsKnownPercent)
  return isSchoolKnown ? words.knowsSchool : words.isNew
}
