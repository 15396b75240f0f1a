import type { Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { acceptOffer } from '../../src/actions/offer/accept.ts'
import { anOffer } from '../support/build/decision.ts'
import { faultsOf, signIn, useSite } from './site.ts'

const site = useSite([], { hasWorker: false })
const PHONE = { width: 390, height: 844 }

beforeAll(async () => {
  await site.pool.member({ row: { name: 'Anouk de Vries' } })
})
afterEach(() => site.pool.clock.set('2026-11-20 09:00'))

async function asSchool(options: Parameters<typeof site.open>[0] = {}): Promise<Page> {
  const page = await site.open(options)
  await signIn(page, site.keys.school)
  return page
}

/** A request for which somebody comes. */
async function covered(days: readonly string[], name: string) {
  const { pool, db } = site
  const member = await pool.member({ row: { name, phone: '06 12 34 56 78' } })
  const request = await pool.request({ days, absence: { personName: `Voor ${name}` } })
  const { id: offerId } = await anOffer(db, { pool: pool.pool, request, member })
  const { assignmentId } = await acceptOffer(await pool.asMember(member.id), { offerId })
  return { request, assignmentId }
}

async function fillWho(page: Page, person: string): Promise<void> {
  await page.getByLabel('Wie is er weg').fill(person)
  await page.getByLabel('Reden').selectOption('ZWANG')
  await page.getByLabel('Wat zou u anders doen').selectOption({ label: 'Uitzendbureau' })
}

async function fillLesson(page: Page, index: number): Promise<void> {
  const lesson = page.getByRole('group', { name: `Les ${index}` })
  await lesson.getByLabel('Van', { exact: true }).fill('08:30')
  await lesson.getByLabel('Tot', { exact: true }).fill('10:10')
  await lesson.getByLabel('Niveau').selectOption('HAVO')
  await lesson.getByLabel('Vak').selectOption({ label: 'Wiskunde' })
}

describe('posting', () => {
  test('without JavaScript: what is missing is said beside its field, what was typed stays, and it is posted', async () => {
    const page = await asSchool({ javaScriptEnabled: false })
    await page.goto('/melden')
    await page.getByLabel('Wie is er weg').fill('W. Weg')
    await page.getByRole('button', { name: 'Meld', exact: true }).click()
    const alert = page.getByRole('alert')
    await alert.getByRole('link', { name: 'Maak een keuze.' }).first().waitFor()
    expect(await page.getByLabel('Reden').getAttribute('aria-invalid')).toBe('true')
    expect(await page.getByLabel('Wie is er weg').inputValue()).toBe('W. Weg')
    await fillWho(page, 'W. Weg')
    await page.getByLabel('Eerste dag').fill('2026-11-30')
    await page.getByLabel('Laatste dag').fill('2026-12-11')
    await fillLesson(page, 1)
    await page.getByRole('button', { name: 'Nog een les' }).click()
    const second = page.getByRole('group', { name: 'Les 2' })
    expect(await second.getByLabel('Van', { exact: true }).inputValue()).toBe('08:30')
    await second.getByLabel('Of één losse dag').fill('2026-12-02')
    await page.getByRole('group', { name: 'Les 1' }).getByLabel('ma', { exact: true }).check()
    await page.getByRole('button', { name: 'Bekijk wat er gevraagd wordt' }).click()
    const preview = page.getByRole('region', { name: 'Wat er gevraagd wordt' })
    await preview.getByText('3 lessen, samen 5 uur').waitFor()
    await preview.getByText('10 schooldagen, 12 kalenderdagen, 3 lesdagen').waitFor()
    await preview
      .getByText(/Van de \d+ mensen in de pool kan nu 1 persoon alle lessen doen/)
      .waitFor()
    await page.getByRole('button', { name: 'Meld', exact: true }).click()
    await page.getByText('de afwezigheid is gemeld').waitFor()
    await page.getByText('De coördinator zoekt wie er kan komen.').waitFor()
  })

  test('with the keyboard alone, the preview follows what is typed, and what is posted is on the list of the day', async () => {
    const page = await asSchool()
    await page.goto('/melden')
    await page.getByLabel('Wie is er weg').focus()
    await page.keyboard.type('T. Toets')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Zwang')
    await page.getByLabel('Van', { exact: true }).focus()
    await page.keyboard.type('0830AM')
    await page.keyboard.press('Tab')
    await page.getByLabel('Tot', { exact: true }).focus()
    await page.keyboard.type('1010AM')
    const preview = page.getByRole('region', { name: 'Wat er gevraagd wordt' })
    await preview.getByText('Nog in te vullen:').waitFor()
    await page.getByLabel('Niveau').focus()
    await page.keyboard.type('HAVO')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Wisk')
    await page.getByLabel('Wat zou u anders doen').focus()
    await page.keyboard.type('Uitz')
    await page.keyboard.press('Tab')
    await preview.getByText('1 les, samen 1 uur 40 min').waitFor()
    await page.getByRole('button', { name: 'Meld', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('de afwezigheid is gemeld').waitFor()
    await page.goto('/vandaag')
    const row = page.getByRole('row', { name: /T\. Toets/ })
    await row.getByText('08:30–10:10 Wiskunde, HAVO').waitFor()
    await row.getByText('Nog niemand').waitFor()
    expect(await faultsOf(page)).toEqual([])
  })

  test.each([{ javaScriptEnabled: false }, { viewport: PHONE }])(
    'the lessons come out of a file of the timetable, and one that is refused leaves what was typed: %o',
    async (options) => {
      const page = await asSchool(options)
      await page.goto('/melden')
      await fillWho(page, 'R. Rooster')
      await page.getByLabel('Eerste dag').fill('2026-11-30')
      await page.getByLabel('Laatste dag').fill('2026-12-11')
      await page.getByText('Haal de lessen uit een bestand').click()
      const send = async (text: string) => {
        const buffer = Buffer.from(text)
        const file = { name: 'rooster.csv', mimeType: 'text/csv', buffer }
        await page.getByLabel('Bestand (JSON of CSV)').setInputFiles(file)
        await page.getByRole('button', { name: 'Vul de lessen in' }).click()
      }
      const heading = 'start;end;teachers;subjects;groups'
      await send(`${heading}\nmorgen;2026-11-30 09:20;wit;wi;3b`)
      await page.getByRole('alert').getByText('Regel 2, START (morgen):').waitFor()
      expect(await page.getByLabel('Wie is er weg').inputValue()).toBe('R. Rooster')
      const days = ['2026-11-30', '2026-12-07', '2026-12-10']
      const lines = days.map((date) => `${date} 08:30;${date} 09:20;wit;wi;3b`)
      await send([heading, ...lines].join('\n'))
      await page.getByText('2 lessen ingevuld.').waitFor()
      const [weekly, single] = [1, 2].map((index) =>
        page.getByRole('group', { name: `Les ${index}` }),
      )
      expect(await weekly?.getByLabel('ma', { exact: true }).isChecked()).toBe(true)
      expect(await single?.getByLabel('Of één losse dag').inputValue()).toBe('2026-12-10')
      expect(await page.getByLabel('Wie is er weg').inputValue()).toBe('R. Rooster')
    },
  )

  test('a note about health is shown before it goes out', async () => {
    const page = await asSchool()
    await page.goto('/melden')
    await fillWho(page, 'G. Griep')
    await page.getByLabel('Eerste dag').fill('2026-12-14')
    await page.getByLabel('Laatste dag').fill('2026-12-14')
    await fillLesson(page, 1)
    await page.getByLabel('Voor de klas').fill('Is ziek, boek blz. 12')
    await page.getByRole('button', { name: 'Meld', exact: true }).click()
    await page.getByRole('button', { name: 'Meld toch' }).waitFor()
    expect(page.url()).toContain('/melden')
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Meld toch' }).click()
    await page.getByText('de afwezigheid is gemeld').waitFor()
  })
})

describe('what a school does about its request', () => {
  test('changes it, and is told what went wrong where it went wrong', async () => {
    const request = await site.pool.request({ days: ['2027-01-11'] })
    const page = await asSchool()
    await page.goto(`/inbox/${request.id}`)
    await page.getByText('Wijzig de aanvraag').click()
    await page.getByLabel('Voor de klas').fill('Hoofdstuk 4')
    await page.getByRole('button', { name: 'Bewaar' }).click()
    await page.getByText('de aanvraag is gewijzigd').waitFor()
    await page.getByRole('definition').getByText('Hoofdstuk 4').waitFor()
    await page.getByText('Leg vast dat u zelf iets regelde').click()
    await page.getByLabel('Hoeveel uur').fill('veel')
    await page.getByRole('button', { name: 'Leg vast' }).click()
    const alert = page.getByRole('alert')
    await alert.getByRole('link', { name: 'Maak een keuze.' }).waitFor()
    expect(await page.getByLabel('Hoeveel uur').inputValue()).toBe('veel')
    expect(await faultsOf(page)).toEqual([])
    await page.getByLabel('Wie vangt het op').selectOption({ label: 'Eigen team vangt op' })
    await page.getByLabel('Hoeveel uur').fill('0,5')
    await page.getByLabel('Wat het kost, in euro').fill('0')
    await page.getByRole('button', { name: 'Leg vast' }).click()
    await page.getByText('Er wordt niet meer gezocht.').first().waitFor()
    await page.getByRole('cell', { name: 'Zelf geregeld' }).waitFor()
  })

  test('withdraws it, or says that nobody came, also without JavaScript', async () => {
    const page = await asSchool({ javaScriptEnabled: false })
    const [one, other] = [
      await site.pool.request({ days: ['2027-01-12'] }),
      await site.pool.request({ days: ['2027-01-12'] }),
    ]
    await page.goto(`/inbox/${one.id}`)
    await page.getByText('Trek de aanvraag in', { exact: true }).click()
    await page.getByRole('button', { name: 'Trek in' }).click()
    await page.getByText('de aanvraag is ingetrokken').waitFor()
    await page.goto(`/inbox/${other.id}`)
    await page.getByText('Meld dat er niemand kwam').click()
    await page.getByRole('button', { name: 'Leg vast dat er niemand kwam' }).click()
    await page.getByRole('alert').getByText('Maak een keuze.').waitFor()
    await page.getByLabel('Wat gebeurde er met de klas').selectOption({ label: 'Klas verdeeld' })
    await page.getByRole('button', { name: 'Leg vast dat er niemand kwam' }).click()
    await page.getByText('vastgelegd wat er met de klas gebeurde').waitFor()
    expect(await page.getByRole('button', { name: 'Trek in' }).count()).toBe(0)
  })

  test('on a phone: extends with who comes, ends early, cancels', async () => {
    const { request } = await covered(['2027-02-01', '2027-02-02', '2027-02-08'], 'Vera Verleng')
    const page = await asSchool({ viewport: PHONE })
    await page.goto(`/inbox/${request.id}`)
    await page.getByText('Verleng met Vera Verleng').click()
    await page.getByRole('button', { name: 'Verleng', exact: true }).click()
    await page.getByRole('alert').getByText('niet langer').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.getByLabel('Nieuwe laatste dag').fill('2027-02-16')
    await page.getByRole('button', { name: 'Verleng', exact: true }).click()
    await page.getByText('het is verlengd').waitFor()
    await page
      .getByRole('link', { name: /Stop eerder met Vera Verleng/ })
      .first()
      .click()
    await page.getByLabel('Laatste dag dat iemand komt').selectOption('2027-02-01')
    await page.getByRole('button', { name: 'Bekijk deze dag' }).click()
    await page.getByText(/Na .* verval(t|len) \d+ les/).waitFor()
    await page.getByText('Vera Verleng, ').first().waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Stop eerder en vertel het' }).click()
    await page.getByText('er komt na die dag niemand meer').waitFor()
    await page
      .getByRole('link', { name: /Zeg Vera Verleng af/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Maak deze lessen vrij en zoek opnieuw' }).click()
    await page.getByText('er is afgezegd').waitFor()
    await page.getByRole('cell', { name: 'Inzet afgezegd' }).waitFor()
  })
})

describe('afterwards', () => {
  test('confirms the hours with what went otherwise, and sees what it cost', async () => {
    await covered(['2026-11-23', '2026-11-24'], 'Ulla Uren')
    const page = await asSchool()
    await page.goto('/uren')
    await page.getByText('Er wachten geen uren op u.').waitFor()
    expect(await faultsOf(page)).toEqual([])
    site.pool.clock.set('2026-11-24 17:00')
    await signIn(page, site.keys.school)
    await page.goto('/vandaag')
    await page.getByRole('link', { name: 'Bevestig de uren' }).click()
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('link', { name: 'Bevestig de uren van Ulla Uren' }).click()
    const first = page.getByLabel(/Minuten: ma 23 nov/)
    await first.fill('lang')
    await page.getByRole('button', { name: 'Bevestig de uren' }).click()
    await page.getByRole('alert').getByText('Vul hele minuten in.').waitFor()
    await first.fill('999')
    await page.getByRole('button', { name: 'Bevestig de uren' }).click()
    await page
      .getByRole('alert')
      .getByRole('link', { name: /Geef 0 tot en met 170/ })
      .waitFor()
    expect(await faultsOf(page)).toEqual([])
    await first.fill('60')
    await page.getByLabel('Hoe paste het?').selectOption({ label: 'past goed' })
    await page.getByRole('button', { name: 'Bevestig de uren' }).click()
    await page.getByText('de uren zijn bevestigd').waitFor()
    await page.goto('/kosten?tot=2026-12-31')
    await page.getByRole('cell', { name: '1 uur 50 min' }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.goto('/kosten?vanaf=2020-01-01&tot=2020-01-31')
    await page.getByText('In deze periode zijn geen uren bevestigd.').waitFor()
  })
})

describe.each([
  { colorScheme: 'light' },
  { colorScheme: 'dark' },
  { colorScheme: 'light', viewport: PHONE },
  { colorScheme: 'light', viewport: { width: 320, height: 256 } },
] as const)('axe finds nothing with %o', (look) => {
  test('on the days, filled and empty, and on the form, empty, refused and previewed', async () => {
    await site.pool.request({ days: ['2026-11-20'] })
    const page = await asSchool(look)
    for (const path of ['/vandaag', '/vandaag?vanaf=2030-01-01', '/melden']) {
      await page.goto(path)
      expect(await faultsOf(page)).toEqual([])
    }
    await page.getByText('Meer keuzes').click()
    await page.getByRole('button', { name: 'Bekijk wat er gevraagd wordt' }).click()
    await page.getByRole('alert').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await fillWho(page, 'A. Axe')
    await page.getByLabel('Eerste dag').fill('2026-12-21')
    await page.getByLabel('Laatste dag').fill('2026-12-23')
    await fillLesson(page, 1)
    await page.getByRole('group', { name: 'Les 1' }).getByLabel('ma', { exact: true }).check()
    await page.getByRole('button', { name: 'Bekijk wat er gevraagd wordt' }).click()
    await page.getByText('1 les, samen').waitFor()
    expect(await faultsOf(page)).toEqual([])
  })
})
