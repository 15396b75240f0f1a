import type { Alternative } from '../../../scheduler/domain/alternative.ts'
import type { Level } from '../../../scheduler/domain/level.ts'
import { LEVELS } from '../../../scheduler/domain/level.ts'
import { availabilityIn } from './member-cells.ts'

/** What a school would otherwise do, in its own words. */
export const ALTERNATIVE_WORDS: Readonly<Record<string, Alternative>> = {
  bureau: 'agency',
  zzp: 'self-employed',
  interim: 'interim',
  'eigen parttimer': 'own-part-timer',
  'klas verdelen': 'split-class',
  'eigen team': 'own-team',
  'ander programma': 'alternative-programme',
  'naar huis': 'send-home',
}

/** One weekly lesson as written in a cell; what it names is checked when it is posted. */
export interface LessonCell {
  readonly rrule: string
  readonly from: string
  readonly until: string
  readonly vak: string | null
  readonly level: Level
  readonly year: number | null
  readonly group: string | null
}

const REMEDY =
  'Schrijf dag, tijd, vak, niveau, leerjaar en klas, bijvoorbeeld ma,do 08:30-10:10 wi havo 3 3hb | vr 09:20-10:10 wi vwo 5 5va. Laat weg met een streepje.'

/** `ma,do 08:30-10:10 wi havo 3 3hb | vr 09:20-10:10 wi vwo 5 5va`; a `-` stands for nothing. */
export function lessonsIn(text: string, complain: (remedy: string) => void): readonly LessonCell[] {
  const lessons = text.split('|').map((part) => lessonIn(part.trim().split(/\s+/)))
  if (lessons.includes(undefined)) complain(REMEDY)
  return lessons.filter((lesson) => lesson !== undefined)
}

function lessonIn(words: readonly string[]): LessonCell | undefined {
  const [days, times, vak, levelWord, yearWord = '-', group = '-'] = words
  let understood = words.length >= 4 && words.length <= 6
  const [week] = availabilityIn(`${days} ${times}`, () => {
    understood = false
  })
  const level = LEVELS.find((known) => known === levelWord?.toUpperCase())
  const year = yearWord === '-' ? null : Number(yearWord)
  if (!understood || week === undefined || level === undefined || Number.isNaN(year))
    return undefined
  return { ...week, vak: orNull(vak), level, year, group: orNull(group) }
}

function orNull(word: string | undefined): string | null {
  return word === undefined || word === '-' ? null : word
}
