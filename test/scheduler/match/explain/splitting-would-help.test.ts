import { describe, expect, it } from 'vitest'
import type { World } from '../../../../scheduler/domain/world.ts'
import { splittingWouldHelp } from '../../../../scheduler/match/explain/splitting-would-help.ts'
import { indexWorld } from '../../../../scheduler/match/world/index-world.ts'
import type { Part } from '../../../../scheduler/match/world/parts-of.ts'
import { aMember, anEngagement, aRequest, sessionsOn } from '../../build.ts'
import { aWorld } from '../../case.ts'
import { spelregels } from '../../spelregels.ts'

const [MO, TU, WE] = ['2026-11-23', '2026-11-24', '2026-11-25']

/** Away with the own school on the days of these sessions. */
const awayOn = (id: string, ...days: readonly string[]) => {
  const ownHolidays = sessionsOn(days).map((session) => session.day)
  return aMember({ id, ownHolidays })
}

function help(over: Partial<World>, planned: readonly Part[] = []) {
  const requests = [aRequest({ sessions: sessionsOn([MO, TU, WE]) })]
  const indexed = indexWorld(aWorld({ requests, ...over }))
  const [whole] = indexed.parts
  if (whole === undefined) throw new Error('no request')
  return splittingWouldHelp(indexed, whole, new Map([['first', planned]]))
}

describe('splitting would help', () => {
  it('where some can do some weekdays', () => {
    expect(help({ members: [awayOn('first', MO, TU), awayOn('second', TU, WE)] })).toEqual({
      facts: { weekdays: ['maandag', 'woensdag'], lessons: 2, lessonsAll: 3, unit: 'sessions' },
      sentence:
        'Als de pool deze vraag per weekdag mag verdelen, is er iemand voor maandag en woensdag (2 van de 3 lessen).',
    })
    expect(help({ members: [awayOn('first', MO), awayOn('second', TU)] })?.sentence).toBe(
      'Als de pool deze vraag per weekdag mag verdelen, is er iemand voor maandag, dinsdag en woensdag (3 van de 3 lessen).',
    )
  })

  it('not where nobody can do any, there is one weekday, or the pool splits already', () => {
    expect(help({ members: [awayOn('first', MO, TU, WE)] })).toBeUndefined()
    expect(
      help({
        members: [awayOn('first', MO)],
        requests: [aRequest({ sessions: sessionsOn([MO]) })],
      }),
    ).toBeUndefined()
    const split = spelregels({ split: 'weekday' })
    expect(help({ members: [awayOn('first', MO)], spelregels: split })).toBeUndefined()
  })

  it('counts what else is planned, and the weekdays together', () => {
    const requests = [aRequest({ id: 'other', sessions: sessionsOn([TU]) })]
    const [other] = indexWorld(aWorld({ requests })).parts
    if (other === undefined) throw new Error('no other request')
    const first = awayOn('first', MO)
    expect(help({ members: [first] })?.facts['weekdays']).toEqual(['dinsdag', 'woensdag'])
    expect(help({ members: [first] }, [other])?.facts['weekdays']).toEqual(['woensdag'])
    const few = { ...first, engagements: [anEngagement({ weekMinutes: 50 })] }
    expect(help({ members: [few] })?.facts['weekdays']).toEqual(['dinsdag'])
  })
})
