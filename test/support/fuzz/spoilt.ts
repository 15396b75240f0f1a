import fc from 'fast-check'

/** What programs and people send by mistake or on purpose. */
const NASTY: readonly unknown[] = [
  null,
  true,
  [],
  {},
  '',
  '   ',
  'nul\u0000teken',
  'half \ud800 paar',
  '\u202eomgekeerd\u202c',
  'regel\r\neen',
  'x'.repeat(5_000),
  '<script>alert(1)</script>',
  "'; drop table request; --",
  '=HYPERLINK("http://x")',
  '%00',
  '%zz',
  '../../etc/passwd',
  '00000000-0000-0000-0000-000000000000',
  '0000-00-00',
  '2026-02-30',
  '9999-12-31',
  '0001-01-01',
  '1899-12-31',
  'infinity',
  '99:99',
  'FREQ=SECONDLY',
  'FREQ=DAILY;COUNT=1000000000',
  'FREQ=YEARLY;BYDAY=-1FR;UNTIL=99991231T235959Z',
  'WyIyMDI2LTExLTIwIl0',
  'WyI5OTk5LTEyLTMxIiwiMDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAwIl0',
  -1,
  0,
  1.5,
  2 ** 31,
  2 ** 53,
  1e308,
  -1e308,
  nested(500),
]

/** Names that an object may have by mistake. */
const STRANGE_KEYS = ['__proto__', 'constructor', 'toString', 'zomaar', '', 'id', 'role']

/** One thing done wrong to a value: something in it replaced, added or left out. */
interface Spoiling {
  readonly at: number
  readonly how: 'replace' | 'add' | 'leave-out'
  readonly value: unknown
  readonly key: string
}

/** Zero to two things done wrong, mostly none. */
export const spoilings: fc.Arbitrary<readonly Spoiling[]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  {
    weight: 2,
    arbitrary: fc.array(
      fc.record({
        at: fc.nat(40),
        how: fc.constantFrom(
          'replace' as const,
          'replace' as const,
          'add' as const,
          'leave-out' as const,
        ),
        value: fc.constantFrom(...NASTY),
        key: fc.constantFrom(...STRANGE_KEYS),
      }),
      { minLength: 1, maxLength: 2 },
    ),
  },
)

/** The value with these things done wrong to it; the value itself stays as it is. */
export function spoilt(value: unknown, spoiled: readonly Spoiling[]): unknown {
  const copy = { value: structuredClone(value) }
  for (const one of spoiled) {
    const places = placesIn(copy)
    const place = places[one.at % places.length]
    if (place === undefined) continue
    const worse = structuredClone(one.value)
    const inner = place.of[place.key]
    if (one.how === 'leave-out' && place.of !== copy) delete place.of[place.key]
    else if (one.how === 'add' && isObject(inner)) define(inner, one.key, worse)
    else define(place.of, place.key, worse)
  }
  return copy.value
}

interface Place {
  readonly of: Record<string, unknown>
  readonly key: string
}

function placesIn(of: object): readonly Place[] {
  return Object.entries(of).flatMap(([key, inner]) => [
    { of: of as Record<string, unknown>, key },
    ...(typeof inner === 'object' && inner !== null ? placesIn(inner) : []),
  ])
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Also for `__proto__`, which an assignment would take for the prototype. */
function define(of: object, key: string, value: unknown): void {
  Object.defineProperty(of, key, { value, enumerable: true, configurable: true, writable: true })
}

function nested(depth: number): unknown {
  let value: unknown = 'diep'
  for (let n = 0; n < depth; n += 1) value = [value]
  return value
}
