import { z } from 'zod'
import type { SpelregelsBody } from '../../../db/schema/spelregels.ts'
import { ASPECT_IDS } from '../../../scheduler/domain/aspect.ts'
import { CONTRACT_FORMS } from '../../../scheduler/domain/engagement.ts'
import { LENGTH_BASES } from '../../../scheduler/domain/length.ts'
import { LEVELS } from '../../../scheduler/domain/level.ts'
import { ROUND_KINDS } from '../../../scheduler/domain/offer-round.ts'
import { REQUEST_KINDS, URGENCIES } from '../../../scheduler/domain/request.ts'
import { SOURCES } from '../../../scheduler/domain/source.ts'
import { OBJECTIVES } from '../../../scheduler/domain/spelregels.ts'
import { lineOfText } from '../input.ts'

const code = lineOfText(40)
const dayCount = z.strictObject({
  days: z.number().int().min(1).max(1000),
  basis: z.enum(LENGTH_BASES),
})
const cents = z.number().int().min(0).max(1_000_000_000)
const once = <Item>(items: readonly Item[]) => new Set(items).size === items.length
const ONCE = { error: 'Noem elk hoogstens één keer.' }

const minutesOpen = z.record(z.enum(URGENCIES), z.number().int().min(1).max(20_160))
const sources = z.array(z.enum(SOURCES)).max(SOURCES.length).refine(once, ONCE)

/** Every rule of play of a pool, whole: a version says everything, so that it can be read without the ones before. */
export const spelregelsBody = z.strictObject({
  roles: z.array(code).min(1).max(50).refine(once, ONCE),
  vakken: z.array(code).min(1).max(200).refine(once, ONCE).nullable(),
  levels: z.array(z.enum(LEVELS)).min(1).max(LEVELS.length).refine(once, ONCE).nullable(),
  kinds: z.array(z.enum(REQUEST_KINDS)).min(1).max(REQUEST_KINDS.length).refine(once, ONCE),
  peakMode: z.boolean(),
  longTermMinimum: dayCount.nullable(),
  maximum: dayCount.nullable(),
  split: z.enum(['never', 'weekday']),
  unlicensed: z
    .strictObject({
      kinds: z.array(z.enum(REQUEST_KINDS)).min(1).max(REQUEST_KINDS.length).refine(once, ONCE),
      maximum: dayCount,
      vakkenExcluded: z.array(code).max(200).refine(once, ONCE),
    })
    .nullable(),
  travelMinutesMax: z.number().int().min(1).max(600).nullable(),
  travel: z.strictObject({
    roadFactor: z.number().min(1).max(3),
    kmPerHour: z.number().min(5).max(130),
  }),
  poolStayMonthsMax: z.number().int().min(1).max(240).nullable(),
  mayRefuse: z
    .record(z.enum(CONTRACT_FORMS), z.boolean())
    .refine((forms) => forms['on-call'], 'Wie op oproep werkt, mag altijd weigeren.'),
  onCallNoticeHours: z.number().int().min(0).max(720),
  cancelPaidHours: z.number().int().min(0).max(720),
  boardAdmitsMembers: z.boolean(),
  intakeCriteria: z
    .array(
      z.strictObject({
        criterion: lineOfText(200),
        evidence: lineOfText(200),
        required: z.boolean(),
      }),
    )
    .max(30)
    .refine((all) => once(all.map(({ criterion }) => criterion)), ONCE),
  availabilityStaleWeeks: z.number().int().min(1).max(104),
  offerMinutesOpen: minutesOpen,
  longOffer: z.strictObject({ from: dayCount, minutesOpen }).nullable(),
  answerBeforeMinutes: z.number().int().min(0).max(240),
  offerRounds: z.strictObject({
    kinds: z.array(z.enum(ROUND_KINDS)).max(ROUND_KINDS.length).refine(once, ONCE),
    waveSize: z.number().int().min(2).max(20),
    sourceWaitMinutes: z.number().int().min(0).max(1_440),
    onwardSources: sources,
  }),
  defaultSourceOrder: sources.min(1),
  coverageValuePerHour: z.record(z.enum(URGENCIES), z.number().int().min(0).max(100_000_000)),
  weights: z.record(z.enum(OBJECTIVES), z.number().int().min(0).max(100_000)),
  unevenCoverCostPerHour: z.number().int().min(0).max(600_000).multipleOf(60),
  handlingFeeBasisPoints: z
    .number()
    .int()
    .min(0)
    .max(500, 'Reken hoogstens 500 (5 %): daarboven geldt de vergoeding als commercieel.'),
  overheadCentsPerMonth: cents,
  travelCentsPerKm: z.number().int().min(0).max(1_000),
  aspects: z.array(z.enum(ASPECT_IDS)).min(1).max(ASPECT_IDS.length).refine(once, ONCE),
  target: z.strictObject({
    savingCentsPerYear: cents,
    deploymentBasisPoints: z.number().int().min(0).max(10_000),
  }),
}) satisfies z.ZodType<SpelregelsBody>
