import type { Engagement } from '../../../../scheduler/domain/engagement.ts'
import { onCallNotice } from '../../../../scheduler/rules/hard/on-call-notice.ts'
import { anEngagement } from '../../build.ts'
import { spelregels } from '../../spelregels.ts'
import { at } from '../../when.ts'
import { ruleTest } from '../rule-test.ts'

const as = (form: Engagement['form']) => ({ engagements: [anEngagement({ form })] })
const nobodyRefuses = {
  mayRefuse: { ...spelregels().mayRefuse, 'on-call': false, 'min-max': false },
}
const late =
  'Het werk begint op maandag 23 november 2026 om 08:30, binnen 96 uur; zo laat oproepen kan alleen als ' +
  'weigeren mag.'
const begun =
  'Het werk begon al op maandag 23 november 2026 om 08:30; een oproep kan dan niet meer.'

ruleTest(onCallNotice, {
  allows: {
    'an offer of this morning that may be refused': {
      member: as('on-call'),
      decidedAt: at('2026-11-23 08:29'),
    },
    'exactly in time, where nobody may refuse': {
      member: as('on-call'),
      spelregels: nobodyRefuses,
      decidedAt: at('2026-11-19 08:30'),
    },
    'a shorter notice by collective agreement': {
      member: as('on-call'),
      spelregels: { ...nobodyRefuses, onCallNoticeHours: 24 },
      decidedAt: at('2026-11-22 08:30'),
    },
    'fixed hours, however late': {
      member: as('permanent'),
      spelregels: nobodyRefuses,
      decidedAt: at('2026-11-23 09:00'),
    },
    'who has no engagement, which another rule blocks': {
      member: { engagements: [] },
      spelregels: nobodyRefuses,
    },
  },
  blocks: {
    'a minute too late, where nobody may refuse': {
      member: as('on-call'),
      spelregels: nobodyRefuses,
      decidedAt: at('2026-11-19 08:31'),
      says: late,
    },
    'a min-max contract alike': {
      member: as('min-max'),
      spelregels: nobodyRefuses,
      decidedAt: at('2026-11-20 09:00'),
      says: late,
    },
    'work that has begun, also where refusing is allowed': {
      member: as('on-call'),
      decidedAt: at('2026-11-23 08:30'),
      says: begun,
    },
  },
})
