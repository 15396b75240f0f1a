import type { Day } from '../../../scheduler/domain/day.ts'
import { LEVELS } from '../../../scheduler/domain/level.ts'
import { REPLAY_KINDS } from '../../../scheduler/domain/replay.ts'
import { type RefusedStep, StepRefusal } from '../../parts/people/step-form.tsx'
import type { CodeNames } from '../../replay/in-words.ts'
import { ACTION, OnlyFor, Part, Pick, Typing } from '../../replay/question-fields.tsx'
import type { View } from '../../view.ts'

export interface AskReplayProps {
  readonly view: View
  readonly pool: { readonly id: string; readonly name: string }
  readonly boards: readonly { readonly boardId: string; readonly boardName: string }[]
  readonly names: CodeNames
  /** A term that is over, to begin with. */
  readonly term: { readonly from: Day; readonly to: Day }
  readonly refused: RefusedStep | undefined
}

const DRAWS = '30'
const SIZE = { members: '60', requests: '400', weeks: '20' }

/** A question about a term: what is to be known, of which days, and what is otherwise. */
export function AskReplayPage(props: AskReplayProps) {
  const { view, pool, refused } = props
  const words = view.t.replay
  return (
    <div class="stack">
      <div>
        <p class="path">
          <a href={`/naspelen?pool=${pool.id}`}>{words.title}</a>
        </p>
        <h1>{`${words.newTitle}: ${pool.name}`}</h1>
        <p class="lead">{words.lead}</p>
      </div>
      <StepRefusal t={view.t} refused={refused} />
      <form method="post" action={ACTION} class="stack asked-by-choice">
        <input type="hidden" name="poolId" value={pool.id} />
        <Wanted {...props} />
        <Otherwise {...props} />
        <Precision {...props} />
        <p class="hint">{words.form.time}</p>
        <button type="submit">{words.form.ask}</button>
      </form>
    </div>
  )
}

function Wanted({ view: { t }, term, refused }: AskReplayProps) {
  const words = t.replay.form
  const at = { action: ACTION, refused }
  return (
    <Part title={t.replay.question}>
      <Pick
        at={at}
        name="kind"
        label={words.kind}
        options={REPLAY_KINDS.map((value) => ({ value, text: t.replay.kinds[value] }))}
      />
      <OnlyFor choice="composition" title={t.replay.kinds.composition} isUnderIt>
        <Typing at={at} name="fillRatePercent" label={words.target} />
      </OnlyFor>
      <Pick
        at={at}
        name="term"
        label={words.term}
        options={(['past', 'drawn'] as const).map((value) => ({ value, text: words.terms[value] }))}
      />
      <OnlyFor choice="past" title={words.terms.past} isUnderIt>
        <div class="row of-days">
          <Typing at={at} name="from" label={words.from} known={term.from} type="date" />
          <Typing at={at} name="to" label={words.to} known={term.to} type="date" />
        </div>
      </OnlyFor>
      <OnlyFor choice="drawn" title={words.terms.drawn} isUnderIt>
        <div class="row">
          <Typing at={at} name="members" label={words.members} known={SIZE.members} />
          <Typing at={at} name="requests" label={words.requests} known={SIZE.requests} />
          <Typing at={at} name="weeks" label={words.weeks} known={SIZE.weeks} />
        </div>
      </OnlyFor>
    </Part>
  )
}

function Otherwise(props: AskReplayProps) {
  const { view, refused } = props
  const words = view.t.replay.form
  const at = { action: ACTION, refused }
  return (
    <Part title={words.different}>
      <p class="hint">{words.differentHint}</p>
      <Typing at={at} name="travel" label={words.travel} />
      <Typing at={at} name="minimum" label={words.minimum} hint={words.minimumHint} />
      <Pick
        at={at}
        name="split"
        label={words.split}
        any={words.keep}
        options={(['never', 'weekday'] as const).map((value) => ({
          value,
          text: words.splits[value],
        }))}
      />
      <People {...props} />
      <Boards {...props} />
    </Part>
  )
}

function People({ view: { t }, names, refused }: AskReplayProps) {
  const words = t.replay.form
  const at = { action: ACTION, refused }
  const vakken = Object.entries(names.vakken).map(([value, text]) => ({ value, text }))
  return (
    <OnlyFor choice="compare" title={words.people}>
      <Typing at={at} name="percent" label={words.percent} hint={words.percentHint} />
      <div class="row of-days">
        <Pick at={at} name="vak" label={words.vak} any={words.every} options={vakken} />
        <Pick
          at={at}
          name="level"
          label={words.level}
          any={words.every}
          options={LEVELS.map((value) => ({ value, text: value }))}
        />
      </div>
    </OnlyFor>
  )
}

function Boards({ view: { t }, boards, refused }: AskReplayProps) {
  const words = t.replay.form
  const at = { action: ACTION, refused }
  return (
    <OnlyFor choice="past" title={words.whichBoards}>
      <div class="row of-days">
        {boards.map(({ boardId, boardName }) => (
          <Pick
            at={at}
            name={`bestuur-${boardId}`}
            label={boardName}
            options={(['in', 'out', 'like'] as const).map((value) => ({
              value,
              text: words.boards[value],
            }))}
          />
        ))}
      </div>
    </OnlyFor>
  )
}

function Precision({ view: { t }, refused }: AskReplayProps) {
  const words = t.replay.form
  const at = { action: ACTION, refused }
  return (
    <Part title={words.precise}>
      <OnlyFor choice="past" title={words.answers} isUnderIt>
        <Pick
          at={at}
          name="acceptance"
          label={words.acceptance}
          options={(['as-before', 'everybody'] as const).map((value) => ({
            value,
            text: words.acceptances[value],
          }))}
        />
      </OnlyFor>
      <Typing at={at} name="draws" label={words.draws} hint={words.drawsHint} known={DRAWS} />
      <Typing at={at} name="seed" label={words.seed} hint={words.seedHint} known="1" />
    </Part>
  )
}
