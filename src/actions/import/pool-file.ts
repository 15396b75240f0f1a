import { z } from 'zod'
import { HOLIDAY_REGIONS } from '../../../scheduler/domain/school-calendar.ts'
import { SOURCES } from '../../../scheduler/domain/source.ts'
import type { FieldProblem } from '../../errors.ts'
import { fieldProblem } from '../field-problem.ts'
import { dayInput, lineOfText, plainText } from '../input.ts'
import { spelregelsBody } from '../pool/spelregels-body.ts'
import { refuse } from './table.ts'

const code = lineOfText(40)
const name = lineOfText(120)
const onceBy = <Item>(field: keyof Item, what: string) =>
  [
    (items: readonly Item[]) => new Set(items.map((item) => item[field])).size === items.length,
    { error: `Noem elk ${what} hoogstens één keer.` },
  ] as const

const region = z.strictObject({ code, name, holidayRegion: z.enum(HOLIDAY_REGIONS) })
const board = z.strictObject({
  number: z.string().regex(/^\d{5}$/, 'Dit zijn vijf cijfers, bijvoorbeeld 30718.'),
  /** What the board is called; DUO's file of sites gives only its number. */
  name: name.optional(),
  /** The code of the region that the board belongs to. */
  region: code.optional(),
  draws: z.boolean(),
  supplies: z.boolean(),
  formationShareBasisPoints: z.number().int().min(0).max(10_000),
  pupils: z.number().int().min(0).max(1_000_000),
  sourceOrder: z.array(z.enum(SOURCES)).min(1).optional(),
})
const agency = z.strictObject({
  name,
  kind: z.enum(['agency', 'provider']),
  region: code.optional(),
})

const poolFile = z.strictObject({
  code,
  name,
  regions: z
    .array(region)
    .min(1)
    .max(50)
    .refine(...onceBy<z.infer<typeof region>>('code', 'regio')),
  boards: z
    .array(board)
    .min(1)
    .max(500)
    .refine(...onceBy<z.infer<typeof board>>('number', 'bestuur')),
  agencies: z
    .array(agency)
    .max(500)
    .refine(...onceBy<z.infer<typeof agency>>('name', 'bureau')),
  spelregels: z.strictObject({
    validFrom: dayInput,
    reason: plainText(1000).min(1, 'Schrijf waarom deze spelregels gelden.'),
    body: spelregelsBody,
  }),
})

/** A pool as one file describes it: regions, boards and how they take part, agencies, and the rules of play. */
export type PoolFile = z.output<typeof poolFile>

/** Reads a pool out of JSON. Throws `import-refused` with the field of each thing that is wrong. */
export function readPoolFile(bytes: Uint8Array): PoolFile {
  const parsed = poolFile.safeParse(jsonIn(bytes))
  if (!parsed.success) refuse(parsed.error.issues.map((issue) => fieldProblem(issue)))
  const problems = unknownRegions(parsed.data)
  if (problems.length > 0) refuse(problems)
  return parsed.data
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    const value = error instanceof SyntaxError ? error.message.slice(0, 100) : ''
    return refuse([{ field: 'bestand', value, remedy: 'Dit is geen JSON in UTF-8.' }])
  }
}

function unknownRegions({ regions, boards, agencies }: PoolFile): readonly FieldProblem[] {
  const known = new Set(regions.map((one) => one.code))
  const named = { boards, agencies }
  return (['boards', 'agencies'] as const).flatMap((list) =>
    named[list].flatMap((item, index) =>
      item.region === undefined || known.has(item.region)
        ? []
        : [
            {
              field: `${list}.${index}.region`,
              value: item.region,
              remedy: 'Noem deze regio ook onder regions.',
            },
          ],
    ),
  )
}
