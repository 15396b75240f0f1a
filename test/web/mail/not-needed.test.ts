import { describe, expect, it } from 'vitest'
import { day } from '../../../scheduler/domain/day.ts'
import { clockTime } from '../../../scheduler/domain/instant.ts'
import type { LetterItem } from '../../../src/post/letter.ts'
import { writeLetter } from '../../../web/mail/write-letter.ts'

const lesson = (on: string) => ({
  day: day(on),
  from: clockTime('08:30'),
  until: clockTime('09:20'),
  vak: 'wiskunde',
  group: '3hb',
})

/** The mail about an assignment that stopped, for a closed school or because somebody cannot come. */
function write(over: Partial<LetterItem>, language: 'nl' | 'en' = 'nl') {
  const item: LetterItem = {
    kind: 'assignment.cancelled',
    audience: 'member',
    path: '/agenda/11111111-2222-4333-8444-555555555555',
    school: { name: 'Het Lyceum', place: 'Amersfoort' },
    roleLabel: 'Leraar',
    isOwnClass: false,
    lessons: [lesson('2026-11-23'), lesson('2026-11-24')],
    deadlineAt: null,
    restsBetween: null,
    memberName: over.audience === undefined ? null : 'Vera Vast',
    facts: { by: 'school', isWhole: true },
    ...over,
  }
  const publicUrl = 'https://pool.voorbeeld.nl'
  const today = day('2026-11-20')
  return writeLetter({ language, receiverName: 'Ada', items: [item], publicUrl, today })
}
const closed = { by: 'school', isWhole: true, closed: true }

describe('a school that is closed', () => {
  it('tells who would come that nobody needs to', () => {
    const { subject, text } = write({ facts: closed })
    expect(subject).toBe('School dicht: ma 23 nov – di 24 nov, Het Lyceum, Amersfoort')
    expect(text).toContain(
      'U hoeft niet te komen: Het Lyceum, Amersfoort is dicht, dus 2 lessen gaan niet door.',
    )
    expect(text).toContain('- ma 23 nov, 08:30–09:20: wiskunde, klas 3hb')
    expect(text).toContain('- di 24 nov, 08:30–09:20: wiskunde, klas 3hb')
  })

  it('tells the coordinator who is free, and not that anybody is looked for', () => {
    const { subject, text } = write({ audience: 'coordinator', facts: closed })
    expect(subject).toBe('School dicht: ma 23 nov – di 24 nov, Het Lyceum, Amersfoort')
    expect(text).toContain('2 lessen van Vera Vast vallen uit; Vera Vast is dan vrij.')
    expect(text).not.toMatch(/gezocht|kan niet/)
  })

  it('speaks of one lesson as one', () => {
    const one = { lessons: [lesson('2026-11-23')], facts: closed }
    expect(write(one).text).toContain('dus 1 les gaat niet door.')
    expect(write({ ...one, audience: 'coordinator' }).text).toContain(
      '1 les van Vera Vast valt uit',
    )
  })

  it('tells it in English to who reads that', () => {
    const { subject, text } = write({ facts: closed }, 'en')
    expect(subject).toMatch(/^School closed: Mon 23 Nov/)
    expect(text).toContain('You need not come')
  })
})

describe('somebody who cannot come', () => {
  it('reads what is off, and who else hears of it what happens now', () => {
    const member = write({})
    expect(member.subject).toBe('Gaat niet door: ma 23 nov – di 24 nov, Het Lyceum, Amersfoort')
    expect(member.text).toContain(
      'U hoeft niet te komen: 2 lessen op Het Lyceum, Amersfoort gaan niet door.',
    )
    const school = write({ audience: 'school', facts: { by: 'coordinator', isWhole: true } })
    expect(school.subject).toBe(
      'Vera Vast komt niet: ma 23 nov – di 24 nov, Het Lyceum, Amersfoort',
    )
    expect(school.text).toContain('Er wordt direct weer gezocht.')
    const coordinator = write({ audience: 'coordinator', facts: { by: 'member', isWhole: true } })
    expect(coordinator.text).toContain('2 lessen op Het Lyceum, Amersfoort zijn weer open.')
  })

  it.each(['member', 'school', 'coordinator'] as const)(
    'is never said why, to the %s',
    (audience) => {
      const { subject, text, html, short } = write({
        audience,
        facts: { by: 'member', isWhole: false, reason: 'Kanarie', reasonCode: 'Kanarie' },
      })
      expect(`${subject}${text}${html}${short}`).not.toMatch(/Kanarie|ziek/)
    },
  )
})
