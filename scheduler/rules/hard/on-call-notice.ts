import type { ContractForm } from '../../domain/engagement.ts'
import { MS_PER_HOUR } from '../../domain/instant.ts'
import { dayInWords, timeInWords } from '../in-words.ts'
import { hardRule } from '../rule.ts'

const ON_CALL: readonly ContractForm[] = ['on-call', 'min-max']

/**
 * Who is on call is called at least 4 calendar days ahead (a collective agreement may say less, `onCallNoticeHours`). A later
 * call is not forbidden: the law gives a right to refuse it, and an accepted offer of this morning is as good as any. So a
 * late call only fails where the pool's rules leave no refusal, and once the work has begun, since nobody can refuse then. A
 * min-max contract is a contract on call as well.
 */
export const onCallNotice = hardRule({
  id: 'on-call-notice',
  origin: 'law',
  title: 'Op tijd opgeroepen',
  basis: 'BW 7:628a lid 2',
  check({ sessions }, { engagement, decidedAt, spelregels }) {
    const first = sessions.at(0)
    if (first === undefined || engagement === undefined) return undefined
    if (!ON_CALL.includes(engagement.form)) return undefined
    const { day, startsAt } = first
    const { onCallNoticeHours: noticeHours } = spelregels
    const begun = startsAt <= decidedAt
    const inTime = startsAt - decidedAt >= noticeHours * MS_PER_HOUR
    if (inTime || (!begun && spelregels.mayRefuse[engagement.form])) return undefined
    return { day, startsAt, begun, noticeHours }
  },
  explain: ({ day, startsAt, begun, noticeHours }) =>
    begun
      ? `Het werk begon al op ${dayInWords(day)} om ${timeInWords(startsAt)}; een oproep kan dan niet meer.`
      : `Het werk begint op ${dayInWords(day)} om ${timeInWords(startsAt)}, binnen ${noticeHours} uur; zo laat ` +
        'oproepen kan alleen als weigeren mag.',
})
