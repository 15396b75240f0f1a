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

/**
 * Writes every moment (`…At`, epoch milliseconds) as ISO 8601 text in UTC. Answers are plain data: what JSON leaves out
 * (`undefined`) is left out here.
 */
export function inJson<Answer>(answer: Answer): InJson<Answer> {
  return plain('', answer) as InJson<Answer>
}

function plain(key: string, value: unknown): unknown {
  if (typeof value === 'number' && key.endsWith('At')) return new Date(value).toISOString()
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item: unknown) => plain('', item))
  const copy: Record<string, unknown> = {}
  for (const [name, item] of Object.entries(value)) {
    if (item !== undefined) copy[name] = plain(name, item)
  }
  return copy
}
