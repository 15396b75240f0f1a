import type { ImportKind } from '../../../db/queries/import-upload.ts'
import { inSheet } from '../in-sheet.ts'
import { COLUMNS } from './columns.ts'

const LINES: Readonly<Record<ImportKind, Readonly<Record<string, string>>>> = {
  requests: {
    VESTIGINGSCODE: '99AA00',
    PERSOON: 'P. Voorbeeld',
    REDEN: 'ZIEK',
    'EERSTE DAG': '2026-11-30',
    'LAATSTE DAG': '2026-12-11',
    'OPEN EINDE': 'nee',
    ROL: 'leraar',
    LESSEN: 'ma,do 08:30-10:10 wi havo 3 3hb | vr 09:20-10:10 wi vwo 5 5va',
    ALTERNATIEF: 'bureau',
    'KLAS NAAR HUIS': 'nee',
    'BEVOEGDE LERAAR GENOEMD': 'nee',
    OPMERKING: 'De methode ligt klaar in lokaal 12.',
  },
  members: {
    NAAM: 'Vera Voorbeeld',
    EMAIL: 'vera@voorbeeld.nl',
    TELEFOON: '06 12 34 56 78',
    POSTCODE4: '3811',
    REISTIJD: '45',
    ROLLEN: 'leraar',
    BEVOEGDHEDEN: 'wi G1, netl G2',
    CONTRACTVORM: 'vast',
    'UREN PER WEEK': '24',
    WERKGEVER: 'bestuur 99101',
    STAMSCHOOL: '99AA00',
    'KOSTEN PER UUR': '54,20',
    BESCHIKBAAR: 'ma-do 08:00-17:00 | vr 08:00-12:30',
    VANAF: '2026-08-01',
    'GEZIEN DOOR': '99101, 99102',
    'VOG AFGEGEVEN': '2026-06-22',
  },
  sites: {
    PROVINCIE: 'Utrecht',
    'BEVOEGD GEZAG NUMMER': '99101',
    VESTIGINGSCODE: '99AA00',
    VESTIGINGSNAAM: 'Het Voorbeeld',
    STRAATNAAM: 'Laan',
    'HUISNUMMER-TOEVOEGING': '1',
    POSTCODE: '3811 AA',
    PLAATSNAAM: 'AMERSFOORT',
    GEMEENTENUMMER: '0307',
    GEMEENTENAAM: 'AMERSFOORT',
    DENOMINATIE: 'Openbaar',
    TELEFOONNUMMER: '0330000000',
    INTERNETADRES: 'www.voorbeeld.nl',
    ONDERWIJSSTRUCTUUR: 'VBO/MAVO/HAVO/VWO',
    VAKANTIEREGIO: 'Midden',
  },
}

/** A file of one line with every column that this kind knows, for whoever makes an own file after it. */
export function exampleFile(kind: ImportKind): string {
  const headings = COLUMNS[kind].map(({ name }) => name)
  const cells = headings.map((heading) => LINES[kind][heading] ?? '')
  return inSheet([headings, cells])
}
