import { hasRows } from '../../src/actions/measures/rows.ts'
import { dashboardPath, nextBreakdown, rowsPath } from './address.ts'
import type { SectionProps } from './section.ts'

interface BehindProps extends Pick<SectionProps, 't' | 'shown' | 'role'> {
  readonly measureId: string
  readonly group: string | null
  readonly name: string
  readonly children: string
}

/** A figure that leads to its rows, or, where the reader sees none, to the next breakdown. */
export function Behind({ t, shown, role, measureId, group, name, children }: BehindProps) {
  const isOwn = role === 'coordinator' || shown.whose.startsWith('board:')
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
