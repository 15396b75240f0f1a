import type { Names } from '../../src/actions/reference/names.ts'
import type { InboxItem, InboxStage } from '../../src/actions/request/inbox.ts'
import type { View } from '../view.ts'
import { Badge, NearnessBadge } from './badge.tsx'
import { subjectsInWords } from './lesson.ts'
import { moment, nearnessOf, stretch } from './when.ts'

interface CellProps {
  readonly view: View
  readonly item: InboxItem
}

/** When a request is, with a box to tick it; the box says which request it is of. */
export function WhenToTick({ view: { t, today, query }, item }: CellProps) {
  const { id, firstDay, lastDay, siteName, status } = item
  const period = stretch(t, firstDay, lastDay, today)
  return (
    <div class="ticked">
      {status === 'open' && (
        <label class="tick">
          <input
            type="checkbox"
            name="aanvraag"
            value={id}
            checked={query['alles'] === 'aan'}
            aria-label={t.work.list.tick(siteName, period)}
          />
        </label>
      )}
      <span>
        <NearnessBadge t={t} near={nearnessOf(firstDay, lastDay, today)} />{' '}
        <span class="when">{period}</span>
      </span>
    </div>
  )
}

/** Which school asks, and of which board it is. */
export function Where({ item: { id, siteName, boardName } }: Pick<CellProps, 'item'>) {
  return (
    <>
      <a href={`/inbox/${id}`}>{siteName}</a> <div class="muted">{boardName}</div>
    </>
  )
}

/** What is taught, in which role, and how much of it. */
export function What({ view: { t }, item, names }: CellProps & { readonly names: Names }) {
  const { minutes, lessonDays, openEnded, roleCode, urgency } = item
  const isGrave = urgency === 'class-sent-home'
  return (
    <>
      {subjectsInWords(names, item)}{' '}
      <div class="muted">
        {names.roles[roleCode] ?? roleCode}, {t.minutes(minutes)}, {t.count.days(lessonDays)}
        {openEnded && `, ${t.when.openEnded}`}
      </div>
      <div class="badges first">
        <Badge text={t.urgency[urgency]} tone={isGrave ? 'danger' : 'calm'} />
      </div>
    </>
  )
}

/** What has to be done about a request, and who it is about. */
export function Standing({ view: { t }, item }: CellProps) {
  const words = t.work.list
  const stages = stagesOf(item)
  const { proposals, offers } = item
  const nobody = proposals.filter((one) => one.status === 'proposed' && one.memberId === null)
  const lessons = nobody.reduce((sum, { sessionIds }) => sum + sessionIds.length, 0)
  return (
    <>
      <div class="badges first">
        {stages.map((stage) => (
          <Badge text={words.stages[stage]} tone={TONES[stage]} />
        ))}
        {stages.length === 0 && <Badge text={t.status.request[item.status]} />}
      </div>
      <ul class="plain small">
        {peopleOf(proposals).map(([{ status, memberName, source }, parts]) => (
          <li>
            {status === 'approved'
              ? words.approved(memberName ?? t.unknown)
              : words.proposed(memberName ?? t.unknown)}
            <span class="muted">
              {source !== null && ` ${t.source[source]}`}
              {parts > 1 && ` (${words.parts(parts)})`}
            </span>
          </li>
        ))}
        {lessons > 0 && stages.length > 1 && <li>{words.nobodyFor(lessons)}</li>}
        {offers.map(({ memberName, deadlineAt }) => (
          <li>{words.asked(memberName ?? t.unknown, moment(t, deadlineAt))}</li>
        ))}
      </ul>
    </>
  )
}

type Proposed = InboxItem['proposals'][number]

/** Everybody who is proposed or approved, once, with for how many parts. */
function peopleOf(proposals: readonly Proposed[]): readonly (readonly [Proposed, number])[] {
  const named = proposals.filter(({ memberId }) => memberId !== null)
  const same = Map.groupBy(named, ({ memberId, status }) => `${memberId} ${status}`)
  return [...same.values()].flatMap(([first, ...more]) =>
    first === undefined ? [] : [[first, more.length + 1] as const],
  )
}

const TONES = {
  proposed: 'warn',
  nobody: 'danger',
  approved: 'warn',
  offered: 'good',
  none: 'calm',
} as const

/** Every stage that some part of an open request is in, what is to be done first. */
function stagesOf({ status, proposals, offers }: InboxItem): readonly InboxStage[] {
  if (status !== 'open') return []
  const has = (wanted: 'proposed' | 'approved', isFound: boolean) =>
    proposals.some((one) => one.status === wanted && (one.memberId !== null) === isFound)
  const stages: InboxStage[] = []
  if (has('proposed', true)) stages.push('proposed')
  if (has('approved', true)) stages.push('approved')
  if (has('proposed', false)) stages.push('nobody')
  if (offers.length > 0) stages.push('offered')
  return stages.length === 0 ? ['none'] : stages
}
