import type { ShownAvailability } from '../../../src/actions/availability/shown.ts'
import type { View } from '../../view.ts'
import { Badge } from '../badge.tsx'
import { stretch } from '../when.ts'

interface ExceptionListProps {
  readonly view: Pick<View, 't' | 'today'>
  readonly exceptions: ShownAvailability['exceptions']
  /** Where the button of one sends to. */
  readonly removeAt: (id: string) => string
  readonly remove: string
  readonly removeOf: (days: string) => string
}

/** Days on which somebody can or cannot come otherwise than usual, each with a button that takes it away. */
export function ExceptionList({ view: { t, today }, exceptions, ...take }: ExceptionListProps) {
  const words = t.member.availability
  return (
    <ul class="plain otherwise">
      {exceptions.map(({ id, firstDay, lastDay, available, from, until }) => {
        const days = stretch(t, firstDay, lastDay, today)
        const isPart = from !== null && until !== null
        return (
          <li class="between">
            <span>
              <Badge
                text={available ? words.can : words.cannot}
                tone={available ? 'good' : 'warn'}
              />{' '}
              {days}, {isPart ? words.times(from, until) : words.wholeDay}
            </span>
            <form method="post" action={take.removeAt(id)}>
              <button type="submit" class="quiet" aria-label={take.removeOf(days)}>
                {take.remove}
              </button>
            </form>
          </li>
        )
      })}
    </ul>
  )
}
