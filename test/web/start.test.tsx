import { expect, test } from 'vitest'
import { Start } from '../../web/pages/start.tsx'
import { aView, pageOf, signedInAs, textIn } from './render.tsx'

const demoUsers = [
  { name: 'Carlijn', role: 'coordinator', where: 'Oost', key: 'sleutel-1', pool: 'Oost' },
  { name: 'Sonja', role: 'school', where: 'De Linde', key: 'sleutel-2', pool: 'Oost' },
  { name: 'Bas', role: 'member', where: 'West', key: 'sleutel-3', pool: 'West' },
] as const

const start = (over: Partial<Parameters<typeof Start>[0]> = {}) => {
  const view = over.view ?? aView()
  return pageOf(view, <Start demoUsers={[]} next={undefined} isKeyAllowed {...over} view={view} />)
}

test('outside the demonstration nobody is shown to look as', () => {
  expect(start()).not.toContain('Kijk mee als')
  expect(start()).toContain('name="sleutel"')
})

test('in the demonstration a card per pool, each person a button with the own key', () => {
  const html = start({ demoUsers })
  expect(html.match(/<li class="card">/g)).toHaveLength(2)
  for (const { name, key } of demoUsers) {
    expect(html).toMatch(new RegExp(`value="${key}".*?Kijk mee als ${name}`, 's'))
  }
  expect(textIn(html)).toContain('school, De Linde')
})

test('an error stands above its field and is tied to it', () => {
  const html = start({ keyError: 'Deze sleutel is niet bekend.' })
  const field = /<div class="field wrong">.*?<\/div>/s.exec(html)?.[0] ?? ''
  expect(field).toMatch(/id="sleutel-error">Deze sleutel is niet bekend\.<.*<input/s)
  expect(field).toContain('aria-invalid="true"')
  expect(field).toContain('aria-describedby="sleutel-hint sleutel-error"')
  expect(start()).not.toContain('aria-invalid')
})

test('where you were going is kept while you sign in', () => {
  const html = start({ next: '/inbox?vak=wi', demoUsers })
  expect(html.match(/name="verder" value="\/inbox\?vak=wi"/g)).toHaveLength(5)
  expect(textIn(html)).toContain('Meld u eerst aan')
})

test.for([
  ['coordinator', '/inbox'],
  ['school', '/inbox'],
  ['member', '/aanbod'],
] as const)('a %s is led to %s', ([role, href]) => {
  const main = start({ view: aView({ signedIn: signedInAs(role) }) }).split('<main')[1] ?? ''
  expect(main).toContain(`href="${href}"`)
  expect(textIn(main)).toContain('Welkom, Sanne Smit')
})

test('what waits is said with its number and the way to it, and what does not wait is not', () => {
  const view = aView({ signedIn: signedInAs('school') })
  const waiting = [
    { what: 'hours', count: 2 },
    { what: 'files', count: 0 },
  ] as const
  const main = start({ view, waiting }).split('<main')[1] ?? ''
  expect(textIn(main)).toContain('Van 2 vervangingen wachten de uren')
  expect(main).toContain('href="/uren"')
  expect(textIn(main)).not.toContain('nog niet ingelezen')
  const none = start({ view, waiting: [] }).split('<main')[1] ?? ''
  expect(textIn(none)).toContain('Er wacht nu niets op u.')
})
