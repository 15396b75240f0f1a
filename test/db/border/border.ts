/** What a constraint is for: changes of one row of the little country that it refuses, and that it allows. */
export interface Border {
  readonly table: string
  readonly constraint: string
  readonly refused: readonly string[]
  readonly allowed: readonly string[]
}

export const TIMES = {
  refused: [
    `during = 'empty'`,
    `during = '[2026-11-23 08:00+01,)'`,
    `during = '(,2026-11-23 08:00+01)'`,
    `during = '[2026-11-23 08:00+01,infinity)'`,
    `during = '[2026-11-23 08:00+01,2026-11-23 09:00+01]'`,
    `during = '(2026-11-23 08:00+01,2026-11-23 09:00+01)'`,
    `during = '[2026-11-23 00:00+01,2026-11-23 16:01+01)'`,
  ],
  allowed: [`during = '[2026-11-23 00:00+01,2026-11-23 16:00+01)'`],
}
export const MINUTES = {
  refused: ['minutes = 0', 'minutes = -1', 'minutes = 961'],
  allowed: ['minutes = 1', 'minutes = 960'],
}
export const STRETCH = {
  refused: [
    `first_day = '2026-03-02', last_day = '2026-03-01'`,
    `last_day = 'infinity'`,
    `first_day = '-infinity'`,
    `last_day = '2200-01-01'`,
  ],
  allowed: [`first_day = '2026-03-02', last_day = '2026-03-02'`, `last_day = '2199-12-31'`],
}
export const VALID = {
  refused: [
    `valid_from = '2026-03-02', valid_until = '2026-03-01'`,
    `valid_until = 'infinity'`,
    `valid_from = '1899-12-31'`,
  ],
  allowed: [`valid_from = '2026-03-02', valid_until = '2026-03-02'`, 'valid_until = null'],
}
export const someDay = (column: string) => ({
  refused: [`${column} = '1899-12-31'`, `${column} = 'infinity'`],
  allowed: [`${column} = '1900-01-01'`, `${column} = '2199-12-31'`],
})
/** One line that somebody typed. */
export const line = (column: string, emptiness: 'null' | 'required' = 'required') => ({
  refused: [
    `${column} = ''`,
    `${column} = ' a'`,
    `${column} = e'a\\nb'`,
    `${column} = e'a\\u202eb'`,
    `${column} = repeat('a', 201)`,
  ],
  allowed: [
    `${column} = 'Ibn Ámar-de Ünal'`,
    `${column} = repeat('a', 200)`,
    ...(emptiness === 'null' ? [`${column} = null`] : []),
  ],
})
export const lines = (column: string) => ({
  refused: [`${column} = ''`, `${column} = e'a\\u0007b'`, `${column} = repeat('a', 4001)`],
  allowed: [`${column} = e'een\\r\\n\\ttwee'`],
})
export const counts = (column: string) => ({
  refused: [`${column} = 0`],
  allowed: [`${column} = 1`],
})
export const EMAIL = {
  refused: [`email = 'A@b.nl'`, `email = 'a@b'`, `email = 'a b@c.nl'`, `email = 'a@@b.nl'`],
  allowed: [`email = 'a+b@c-d.nl'`],
}
export const PLACE = {
  refused: ['latitude = null', 'latitude = 91', `longitude = 'NaN'`, 'longitude = 181'],
  allowed: ['latitude = null, longitude = null', 'latitude = 12.1, longitude = -68.9'],
}

export const border = (
  table: string,
  name: string,
  sides: Pick<Border, 'refused' | 'allowed'>,
): Border => ({ table, constraint: `${table}_${name}`, ...sides })
