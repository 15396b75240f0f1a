import { isIn, type Tree, withoutComments } from './tree.ts'

/** What would make the same world give another answer tomorrow, on another machine, or in another time zone. */
const IMPURE: readonly (readonly [RegExp, string])[] = [
  [/\bnew Date\(\s*\)|(?<!new )\bDate\(/, 'asks the clock'],
  [
    /\bDate\.now\b|\bperformance\.|\bTemporal\.Now\b|\bDateTime\.(?:now|local|utc)\(\s*\)/,
    'asks the clock',
  ],
  [/\bDateTime\.(?:now|local)\b/, 'asks the clock or the zone of the machine'],
  [/\bMath\.random\b|\bcrypto\./, 'throws dice'],
  [
    /\.get(?:Hours|Minutes|Seconds|Day|Date|Month|FullYear|TimezoneOffset)\(/,
    'asks the zone of the machine',
  ],
  [/\.toLocale\w*String\(/, 'asks the language of the machine'],
  [/\bprocess\.|\bfetch\(|\bsetTimeout\(|\bsetInterval\(|\bconsole\./, 'reaches outside'],
]

/** The only places where a `Date` is made of a given day: how else would one count days. */
const CALENDAR = ['scheduler/domain/day.ts', 'scheduler/calendar/']

/** Lines of the scheduler that ask the clock, the dice, the machine or the world. */
export function impurities(tree: Tree): readonly string[] {
  return [...tree]
    .filter(([path]) => path.startsWith('scheduler/'))
    .flatMap(([path, source]) => {
      const code = withoutComments(source)
      const found = IMPURE.filter(([form]) => form.test(code)).map(([, fault]) => fault)
      if (/\bnew Date\(\s*[^\s)]/.test(code) && !isIn(path, CALENDAR)) {
        found.push('makes a Date outside the calendar')
      }
      return found.map((fault) => `${path} ${fault}`)
    })
}
