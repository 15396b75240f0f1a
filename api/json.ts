import type { Day } from '../scheduler/domain/day.ts'
import type { ClockTime, Instant } from '../scheduler/domain/instant.ts'

/** An answer of an action as JSON has it: moments are ISO 8601 text, everything else is as it was. */
export type InJson<Value> = Value extends Instant | Day | ClockTime
  ? string
  : Value extends readonly (infer Item)[]
    ? InJson<Item>[]
    : Value extends object
      ? {
          -readonly [Key in keyof Value]: Key extends `${string}At`
            ? MomentInJson<Value[Key]>
            : InJson<Value[Key]>
        }
      : Value

type MomentInJson<Value> = Value extends number ? string : InJson<Value>

/** Writes every moment (`…At`, epoch milliseconds) as ISO 8601 text in UTC. */
export function inJson<Answer>(answer: Answer): InJson<Answer> {
  return JSON.parse(JSON.stringify(answer, momentAsText)) as InJson<Answer>
}

function momentAsText(key: string, value: unknown): unknown {
  return typeof value === 'number' && key.endsWith('At') ? new Date(value).toISOString() : value
}
