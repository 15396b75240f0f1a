import { hasRows, type Register, registerOf } from '../../src/actions/measures/rows.ts'
import { dashboardPath, nextBreakdown, rowsPath } from './address.ts'
import type { SectionProps } from './section.ts'

interface BehindProps extends Pick<SectionProps, 't' | 'shown' | 'role'> {
  readonly measureId: string
  readonly group: string | null
  readonly name: string
  readonly children: string
}

const PAGE_OF: Readonly<Record<Register, string>> = {
  beginners: '/beginnende-directeuren',
  concerns: '/knelpunten',
  departures: '/kandidaten?stand=left',
  searched: '/zoektijd',
}

/** A figure that leads to its rows, those of a register on its page, or, where the reader sees none, to the next breakdown. */
export function Behind({ t, shown, role, measureId, group, name, children }: BehindProps) {
  const isOwn = role === 'coordinator' || shown.whose.startsWith('board:')
  const register = role === 'coordinator' ? registerOf(measureId) : undefined
  if (register !== undefined) {
    return (
      <a href={PAGE_OF[register]}>
        {children}
        <span class="unseen">{`. ${t.insight.toldOf(name)}`}</span>
      </a>
    )
  }
  if (isOwn && hasRows(role, measureId)) {
    return (
      <a href={rowsPath(shown, measureId, group)}>
        {children}
        <span class="unseen">{`. ${t.insight.rowsOf(name)}`}</span>
      </a>
    )
  }
  if (group !== null) return <>{children}</>
  return (
    <a href={dashboardPath(shown, { by: nextBreakdown(shown) })}>
      {children}
      <span class="unseen">{`. ${t.insight.zoom(name)}`}</span>
    </a>
  )
}
