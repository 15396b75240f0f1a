import type { Typed } from '../parts/people/step-form.tsx'
import { oneOf } from '../take-step.ts'

/**
 * What was typed in the form, as the input of the action: what was left empty is left out, what is no number is not, and so is
 * what belongs to another answer than the one chosen (a browser sends it all the same).
 */
export function readQuestion(typed: Typed): Readonly<Record<string, unknown>> {
  const text = (name: string) => oneOf(typed, name) || undefined
  const number = (name: string) => {
    const found = text(name)
    return found === undefined ? undefined : Number(found)
  }
  const kind = text('kind')
  const isDrawn = text('term') === 'drawn'
  const days = number('minimum')
  const percent = kind === 'composition' ? undefined : number('percent')
  const boards = Object.keys(typed).filter((name) => !isDrawn && name.startsWith('bestuur-'))
  const boardsThat = (answer: string) =>
    boards
      .filter((name) => oneOf(typed, name) === answer)
      .map((name) => name.slice('bestuur-'.length))
  return {
    poolId: text('poolId'),
    kind,
    term: isDrawn
      ? {
          kind: 'drawn',
          members: number('members'),
          requests: number('requests'),
          weeks: number('weeks'),
        }
      : { kind: 'past', from: text('from'), to: text('to') },
    draws: number('draws'),
    seed: number('seed'),
    acceptance: isDrawn ? undefined : text('acceptance'),
    fillRatePercent: kind === 'composition' ? number('fillRatePercent') : undefined,
    variant: {
      rules: {
        ...(text('travel') !== undefined && { travelMinutesMax: number('travel') }),
        ...(text('split') !== undefined && { split: text('split') }),
        ...(days !== undefined && {
          longTermMinimum: days === 0 ? null : { days, basis: 'schoolDays' },
        }),
      },
      boardsOut: boardsThat('out'),
      boardsLike: boardsThat('like'),
      members:
        percent === undefined ? [] : [{ of: { vak: text('vak'), level: text('level') }, percent }],
    },
  }
}
