import { lastDayToSeeVog } from '../../domain/law.ts'
import { sectorOf } from '../../domain/level.ts'
import { dayInWords } from '../in-words.ts'
import { hardRule } from '../rule.ts'

/**
 * Every board sees a certificate of conduct (VOG) of its own, which is not too old on the day that this board first sees it;
 * afterwards it may age. Where sessions fall under two sectors the strictest of their rules counts. Only what this board saw
 * counts, and is told.
 */
export const vogSeen = hardRule({
  id: 'vog-seen',
  origin: 'law',
  title: 'VOG gezien',
  basis: 'WPO en WEC art. 32 lid 9; WVO 2020 art. 7.2; WEB art. 4.2.1',
  check({ request, sessions, member }, { law }) {
    const seen = member.documents.filter(
      ({ kind, boardId }) => kind === 'vog' && boardId === request.boardId,
    )
    const newest = seen.toSorted((one, other) => (one.issuedOn < other.issuedOn ? 1 : -1)).at(0)
    if (newest === undefined) return { issuedOn: null, seenOn: null, seenOnMax: null }
    const sectors = new Set(sessions.map(({ level }) => sectorOf(level)))
    const rules = law.vogRules.filter(({ sector }) => sectors.has(sector))
    const inTime = seen.some(({ issuedOn, seenOn }) =>
      rules.every((rule) => seenOn <= lastDayToSeeVog(issuedOn, rule)),
    )
    if (inTime) return undefined
    const { issuedOn, seenOn } = newest
    const [seenOnMax = null] = rules.map((rule) => lastDayToSeeVog(issuedOn, rule)).toSorted()
    return { issuedOn, seenOn, seenOnMax }
  },
  explain: ({ issuedOn, seenOn, seenOnMax }) =>
    issuedOn === null || seenOn === null || seenOnMax === null
      ? 'Het vragende bestuur heeft nog geen VOG van deze vervanger gezien.'
      : `De VOG van ${dayInWords(issuedOn)} was te oud toen het bestuur die zag: dat was op ` +
        `${dayInWords(seenOn)}, en kon tot en met ${dayInWords(seenOnMax)}.`,
})
