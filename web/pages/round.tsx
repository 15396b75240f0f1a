import { Dutch } from '../parts/dutch.tsx'
import { lessonsBrief } from '../parts/lessons-brief.ts'
import { RefusalSummary } from '../parts/notice.tsx'
import { RoundList } from '../parts/round-list.tsx'
import { moment } from '../parts/when.ts'
import type { RoundProps } from '../round-props.ts'
import { stateAddress } from '../round-state.ts'

/** A round before anybody is asked: how, who in which order, what it costs in time, and beginning it. */
export function RoundPage(props: RoundProps) {
  const { view, plan, refusal } = props
  const { t, today } = view
  const words = t.rounds.plan
  const isOpen = plan.status === 'proposed' || plan.status === 'approved'
  return (
    <div class="stack">
      <RefusalSummary t={t} refusal={refusal} />
      <p class="path">
        <a href={`/inbox/${plan.requestId}`}>{words.back}</a>
      </p>
      <h1>{words.title(plan.siteName)}</h1>
      <p>{lessonsBrief(t, plan.lessons, today)}</p>
      {!isOpen && <p class="card">{words.notNow}</p>}
      {isOpen && plan.kinds.length === 0 && <p class="card">{words.onlyOne}</p>}
      {isOpen && plan.kinds.length > 0 && <Planning {...props} />}
    </div>
  )
}

function Planning(props: RoundProps) {
  const { view, plan } = props
  const { t } = view
  const words = t.rounds.plan
  return (
    <>
      <p class="lead">{words.lead}</p>
      <Ways {...props} />
      <p>{words.open(t.minutes(plan.minutesOpen))}</p>
      <RoundList {...props} />
      <Others {...props} />
      {plan.listed.length > 0 && <Begin {...props} />}
    </>
  )
}

/** The kinds of round that this pool may use. */
function Ways({ view: { t }, plan, state }: RoundProps) {
  const words = t.rounds.plan
  const text = {
    'in-order': words.kinds['in-order'],
    waves: words.kinds.waves(plan.waveSize),
  }
  return (
    <section aria-labelledby="hoe">
      <h2 id="hoe">{words.howTitle}</h2>
      <ul class="ways">
        {plan.kinds.map((kind) => (
          <li>
            <a
              href={stateAddress(plan, { ...state, kind })}
              aria-current={kind === state.kind ? 'true' : undefined}
            >
              {text[kind]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Others({ view: { t }, plan, state }: RoundProps) {
  const words = t.rounds.plan
  if (plan.others.length === 0) return null
  return (
    <section aria-labelledby="ook">
      <h2 id="ook">{words.othersTitle}</h2>
      <ul class="dense card others">
        {plan.others.map(({ memberId, name, source, why: [why] }) => (
          <li class="between">
            <span>
              {name} <span class="muted">({t.source[source]})</span>
              {why !== undefined && (
                <span class="muted">
                  {' '}
                  {words.cannot}: <Dutch t={t} text={why} />
                </span>
              )}
            </span>
            {why === undefined && (
              <span class="moves">
                <a
                  href={stateAddress(plan, { ...state, memberIds: [...state.memberIds, memberId] })}
                  aria-label={`${words.add}: ${name}`}
                >
                  {words.add}
                </a>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Begin({ view: { t }, plan, state, formKey }: RoundProps) {
  const words = t.rounds.plan
  const { listed, onwardSources, lastDeadlineAt } = plan
  const first = listed.slice(0, state.kind === 'waves' ? plan.waveSize : 1).map(({ name }) => name)
  const names = new Intl.ListFormat(t.locale, { type: 'conjunction' }).format(first)
  const sources = onwardSources.map((source) => t.source[source]).join(', ')
  return (
    <form method="post" action={`/inbox/${plan.requestId}/voorstel/${plan.proposalId}/ronde`}>
      <input type="hidden" name="sleutel" value={formKey} />
      <input type="hidden" name="version" value={plan.version} />
      <input type="hidden" name="soort" value={state.kind} />
      {state.memberIds.map((memberId) => (
        <input type="hidden" name="lid" value={memberId} />
      ))}
      <section class="card" aria-labelledby="verder">
        <h2 id="verder">{words.onwardTitle}</h2>
        {onwardSources.length === 0 ? (
          <p>{words.noOnward}</p>
        ) : (
          <>
            <label class="choice">
              <input type="checkbox" name="verder" value="ja" checked={state.isOnward} />
              {words.onward(sources)}
            </label>
            <p class="hint">{words.onwardHint}</p>
          </>
        )}
        {lastDeadlineAt !== null && <p>{words.last(moment(t, lastDeadlineAt))}</p>}
        <div class="actions">
          <button type="submit">{words.submit}</button>
        </div>
        <p class="hint">
          {first.length === 1 ? words.submitHint(names) : words.submitHintMany(names)}
        </p>
      </section>
    </form>
  )
}
