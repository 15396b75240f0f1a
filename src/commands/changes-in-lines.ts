import type { listProposals } from '../actions/proposal/list.ts'
import type { listRunChanges } from '../actions/run/changes.ts'
import { countOf } from './count-of.ts'

type Found = Awaited<ReturnType<typeof listProposals>>['items'][number]
type Changed = Awaited<ReturnType<typeof listRunChanges>>['items'][number]
type Lessons = Pick<Found, 'firstDay' | 'lastDay' | 'sessionIds' | 'siteName'>
type Part = Lessons & Pick<Found, 'requestId' | 'partId'>
type Change = Omit<Changed, 'wasMemberId' | 'isMemberId' | 'reason'>

/** What a plan decides otherwise than the one before it, in lines of text: which lessons, whose they were, whose they are, and why. */
export function changesInLines(
  changes: readonly Change[],
  found: readonly Part[],
): readonly string[] {
  if (changes.length === 0) return []
  const ofRequest = Map.groupBy(found, ({ requestId }) => requestId)
  const lines = changes.flatMap(({ requestId, partId, wasMemberName, isMemberName, sentence }) => {
    const parts = ofRequest.get(requestId) ?? []
    const part = parts.find((one) => one.partId === partId) ?? parts[0]
    return [
      ...(part === undefined ? [] : [`  ${lessonsInWords(part)}`]),
      `    ${wasMemberName ?? 'niemand'} -> ${isMemberName ?? 'niemand'}: ${sentence}`,
    ]
  })
  return ['', 'Anders dan in het plan ervoor:', ...lines]
}

/** `2026-11-30 t/m 2027-01-18, 21 lessen, Limus College`. */
export function lessonsInWords(about: Lessons): string {
  const { firstDay, lastDay, sessionIds, siteName } = about
  return `${firstDay} t/m ${lastDay}, ${countOf(sessionIds.length, 'les', 'lessen')}, ${siteName}`
}
