import { day } from '../../../../scheduler/domain/day.ts'
import { contractHours } from '../../../../scheduler/rules/hard/contract-hours.ts'
import { aCommitment, anEngagement, sessionsOn } from '../../build.ts'
import { ruleTest } from '../rule-test.ts'

const hours = (weekMinutes: number, over: Parameters<typeof anEngagement>[0] = {}) =>
  anEngagement({ weekMinutes, ...over })
const commitments = [aCommitment({ day: '2026-11-22' }), aCommitment({ from: '13:00' })]

ruleTest(contractHours, {
  allows: {
    'exactly the hours of the contract': { member: { engagements: [hours(250)] } },
    'what fits beside the other sessions of the week': {
      member: { engagements: [hours(300)], commitments },
    },
    'two weeks, each within the contract': {
      sessions: sessionsOn(['2026-11-27', '2026-11-30']),
      member: { engagements: [hours(50)] },
    },
    'any hours on call': { member: { engagements: [hours(10, { form: 'on-call' })] } },
    'any hours for a provider': { member: { engagements: [hours(10, { form: 'provider' })] } },
    'any hours of a contract without week hours': { member: { engagements: [hours(0)] } },
    'the larger contract in a week in which it begins': {
      member: {
        engagements: [
          hours(60, { lastDay: day('2026-11-24') }),
          hours(250, { firstDay: day('2026-11-25') }),
        ],
      },
    },
    'the larger contract in a week on whose Sunday it begins': {
      member: {
        engagements: [
          hours(60, { lastDay: day('2026-11-28') }),
          hours(250, { firstDay: day('2026-11-29') }),
        ],
      },
    },
    'the larger contract in a week on whose Monday it ends': {
      member: {
        engagements: [
          hours(250, { lastDay: day('2026-11-23') }),
          hours(60, { firstDay: day('2026-11-24') }),
        ],
      },
    },
  },
  blocks: {
    'a minute more than the contract': {
      member: { engagements: [hours(249)] },
      says:
        'In de week van maandag 23 november 2026 laat het contract nog 4 uur en 9 minuten over; gevraagd is ' +
        '4 uur en 10 minuten.',
    },
    'a minute more than the other sessions of the week leave': {
      member: { engagements: [hours(299, { form: 'min-max' })], commitments },
      says:
        'In de week van maandag 23 november 2026 laat het contract nog 4 uur en 9 minuten over; gevraagd is ' +
        '4 uur en 10 minuten.',
    },
    'a week that is full already, told as no room': {
      member: { engagements: [hours(40, { form: 'extension' })], commitments },
      says:
        'In de week van maandag 23 november 2026 laat het contract nog 0 minuten over; gevraagd is ' +
        '4 uur en 10 minuten.',
    },
    'the second week, after the hours went down': {
      sessions: sessionsOn(['2026-11-27', '2026-11-30']),
      member: {
        engagements: [
          hours(50, { lastDay: day('2026-11-29') }),
          hours(49, { firstDay: day('2026-11-30') }),
        ],
      },
      says: 'In de week van maandag 30 november 2026 laat het contract nog 49 minuten over; gevraagd is 50 minuten.',
    },
  },
})
