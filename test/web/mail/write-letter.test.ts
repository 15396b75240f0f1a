import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NOTICE_AUDIENCES, NOTICE_KINDS } from '../../../db/schema/notice.ts'
import { day } from '../../../scheduler/domain/day.ts'
import { clockTime } from '../../../scheduler/domain/instant.ts'
import type { LetterAsked, LetterItem } from '../../../src/post/letter.ts'
import { writeLetter } from '../../../web/mail/write-letter.ts'
import { en } from '../../../web/words/en.ts'
import { nl } from '../../../web/words/nl.ts'
import { at } from '../../scheduler/when.ts'

const lesson = {
  day: day('2026-11-23'),
  from: clockTime('08:30'),
  until: clockTime('09:20'),
  vak: 'wiskunde',
  group: '3hb',
}
const anItem = (over: Partial<LetterItem> = {}): LetterItem => ({
  kind: 'offer.sent',
  audience: 'member',
  path: '/aanbod/11111111-2222-4333-8444-555555555555',
  school: { name: 'Het Lyceum', place: 'Amersfoort' },
  roleLabel: 'Leraar',
  isOwnClass: false,
  lessons: [lesson],
  deadlineAt: at('2026-11-22 18:00'),
  restsBetween: null,
  memberName: null,
  facts: {},
  ...over,
})
const write = (over: Partial<LetterAsked> = {}) =>
  writeLetter({
    language: 'nl',
    receiverName: 'Vera Vast',
    items: [anItem()],
    publicUrl: 'https://pool.voorbeeld.nl',
    today: day('2026-11-20'),
    ...over,
  })

/** Every pair of what is told and to whom that some event leads to. */
const TOLD = NOTICE_AUDIENCES.flatMap((audience) =>
  NOTICE_KINDS.filter((kind) => Object.hasOwn(nl.mail[audience], kind)).map((kind) => ({
    kind,
    audience,
  })),
)

describe('a letter', () => {
  it('says of an offer for the class that somebody has already that it is the same, in words and in HTML', () => {
    const own = write({ items: [anItem({ isOwnClass: true })] })
    expect(own.text).toContain('Gevraagd: leraar. Zelfde klas als nu.')
    expect(own.html).toContain('Zelfde klas als nu.')
    expect(write({ language: 'en', items: [anItem({ isOwnClass: true })] }).text).toContain(
      'The same class as now.',
    )
    expect(write().text).not.toContain('klas als nu')
  })

  it('says what is asked, when on the clock in Amsterdam, until when, and where to answer', () => {
    const { subject, text, short } = write()
    expect(subject).toBe('Kunt u komen? ma 23 nov, Het Lyceum, Amersfoort')
    expect(text).toMatchInlineSnapshot(`
      "Beste Vera Vast,

      Het Lyceum, Amersfoort zoekt een vervanger en de coördinator vraagt u. U mag ook nee zeggen.
      Gevraagd: leraar.

      - ma 23 nov, 08:30–09:20: wiskunde, klas 3hb

      Antwoord uiterlijk zo 22 nov, 18:00.

      Bekijk het aanbod en antwoord:
      https://pool.voorbeeld.nl/aanbod/11111111-2222-4333-8444-555555555555

      -- 
      U krijgt deze mail omdat u in een pool zit die met Achtervang werkt.
      Deze mail openen of een link volgen verandert niets: antwoorden doet u op de pagina, nadat u zich hebt aangemeld.
      "
    `)
    expect(short).toContain('https://pool.voorbeeld.nl/aanbod/')
    expect(short.length).toBeLessThanOrEqual(300)
  })

  it('is in the language of who gets it', () => {
    const { subject, text, html } = write({ language: 'en' })
    expect(subject).toBe('Can you come? Mon 23 Nov, Het Lyceum, Amersfoort')
    expect(text).toContain('Answer by Sun 22 Nov, 18:00.')
    expect(html).toContain('<html lang="en">')
  })

  it('puts several things into one', () => {
    const items = [anItem(), anItem({ kind: 'offer.lost', path: '/aanbod/2' })]
    const { subject, text, html } = write({ items })
    expect(subject).toBe('2 berichten van Achtervang')
    expect(text.match(/https:\S+/g)).toHaveLength(2)
    expect(html.match(/<h2/g)).toHaveLength(2)
  })

  it('tells so many lessons in full, and of the others how many', () => {
    const lessons = Array.from({ length: 12 }, () => lesson)
    const { text } = write({ items: [anItem({ lessons })] })
    expect(text.match(/08:30/g)).toHaveLength(7)
    expect(text).toContain('en nog 5 lessen')
  })

  it.each(TOLD)(
    'has words for $kind to $audience in both languages, with every gap filled',
    (one) => {
      for (const language of ['nl', 'en'] as const) {
        const isOffice = one.audience === 'school' || one.audience === 'coordinator'
        const memberName = isOffice ? 'Vera Vast' : null
        const facts = {
          paper: 'vog',
          until: '2026-12-01',
          weeks: 8,
          broken: 2,
          failure: 'no-plan',
          lastError: 'not-found',
          jobKind: 'pool.match',
        }
        const words = write({ language, items: [anItem({ ...one, memberName, facts })] })
        expect(`${words.html}${words.text}`).not.toMatch(/undefined|null|NaN|\[object/)
        expect(`${words.subject} ${words.text} ${words.short}`).not.toMatch(
          /[^-] {2}\S|: ,|, ,|\(\)/,
        )
        expect(words.text).toContain('https://pool.voorbeeld.nl/')
      }
    },
  )

  it('has words for the same things in English', () => {
    for (const audience of NOTICE_AUDIENCES) {
      expect(Object.keys(en.mail[audience])).toEqual(Object.keys(nl.mail[audience]))
    }
  })

  it('fetches nothing, counts nothing and runs nothing', () => {
    const { html } = write({ items: [anItem(), anItem()] })
    expect(html).not.toMatch(/<(?:img|script|link|iframe|object|embed|form|input|base)\b/i)
    expect(html).not.toMatch(/url\(|@import|\bsrc=|\bon\w+=|background=/i)
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)
    expect(links.length).toBe(2)
    // A plain address: nothing in it says who opened it.
    for (const href of links) expect(new URL(href ?? '').search).toBe('')
  })

  it.each([
    [
      'nl',
      'Antwoord uiterlijk zo 22 nov, 18:00. Tussen 22:00 en 06:30 hoeft u niet te antwoorden.',
    ],
    ['en', 'You need not answer between 22:00 and 06:30.'],
  ] as const)('says in %s that nobody has to answer in the night', (language, says) => {
    const restsBetween = { from: clockTime('22:00'), until: clockTime('06:30') }
    const { text } = write({ language, items: [anItem({ restsBetween })] })
    expect(text).toContain(says)
    expect(write({ language }).text).not.toContain('22:00')
  })

  it('stays one line where it is a line, and text where it is text, whatever people are called', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 300 })
    fc.assert(
      fc.property(anything, anything, (name, place) => {
        const school = { name: `${name}<script>`, place }
        const { subject, html, short } = write({ items: [anItem({ school })] })
        expect(subject).not.toMatch(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/u)
        expect(subject.length).toBeLessThanOrEqual(150)
        expect(subject).toBe(subject.trim())
        expect(short).not.toMatch(/[\r\n]/)
        expect(html).not.toContain('<script>')
      }),
    )
  })
})
