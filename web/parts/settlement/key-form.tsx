import { addMonths, type Day } from '../../../scheduler/domain/day.ts'
import { KEY_KINDS } from '../../../scheduler/domain/settlement.ts'
import type { Settlements } from '../../../src/actions/settlement/list.ts'
import type { View } from '../../view.ts'
import { Choice, Field } from '../field.tsx'
import {
  type RefusedStep,
  type StepAt,
  StepForm,
  stepErrorOf,
  stepFieldId,
  typedOr,
} from '../people/step-form.tsx'
import { monthName } from '../when.ts'

interface KeyFormProps {
  readonly view: View
  readonly settlements: Settlements
  readonly refused: RefusedStep | undefined
}

const MONTHS = 12

/** The form with which a coordinator writes a new version of the key down. */
export function KeyForm({ view, settlements, refused }: KeyFormProps) {
  const { t, today } = view
  const words = t.settlement.key
  const { poolId, keys, participants } = settlements
  const at: StepAt = { action: '/verrekening/sleutel', refused }
  const [newest] = keys
  const months = monthsAfter(today, newest?.validFrom)
  const about = (name: string) => ({
    name,
    id: stepFieldId(at.action, name),
    error: stepErrorOf(at, name),
  })
  return (
    <StepForm {...at} title={words.amend} lead={words.amendLead} submit={words.submit}>
      <input type="hidden" name="poolId" value={poolId} />
      <input type="hidden" name="version" value={newest?.version ?? 0} />
      <div class="row">
        <Choice
          {...about('validFrom')}
          label={words.validFrom}
          options={months.map((month) => ({ value: month, text: monthName(t, month) }))}
          chosen={typedOr(at, 'validFrom', months[0] ?? '')}
        />
        <Choice
          {...about('kind')}
          label={words.kind}
          options={KEY_KINDS.map((kind) => ({ value: kind, text: words.kinds[kind] }))}
          chosen={typedOr(at, 'kind', newest?.kind ?? 'pupils')}
        />
        <Choice
          {...about('hostBoardId')}
          label={words.hostBoard}
          hint={words.hostHint}
          options={participants.map(({ boardId, boardName }) => {
            return { value: boardId, text: boardName }
          })}
          chosen={typedOr(at, 'hostBoardId', newest?.hostBoardId ?? '')}
        />
      </div>
      <SharesFields view={view} at={at} participants={participants} />
      <Field
        {...about('reason')}
        label={words.reason}
        control={(control) => (
          <input {...control} type="text" value={typedOr(at, 'reason', '')} maxlength={1000} />
        )}
      />
    </StepForm>
  )
}

function SharesFields({
  view: { t },
  at,
  participants,
}: {
  readonly view: View
  readonly at: StepAt
  readonly participants: Settlements['participants']
}) {
  const words = t.settlement.key
  const id = stepFieldId(at.action, 'shares')
  const error = stepErrorOf(at, 'shares')
  const described = error === undefined ? `${id}-hint` : `${id}-hint ${id}-error`
  return (
    <fieldset class={error === undefined ? 'field' : 'field wrong'} aria-describedby={described}>
      <legend>{words.shares}</legend>
      <p class="hint" id={`${id}-hint`}>
        {words.sharesHint}
      </p>
      {error !== undefined && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <div class="row" id={id} tabindex={-1}>
        {participants
          .filter(({ draws }) => draws)
          .map(({ boardId, boardName }) => {
            const name = `aandeel-${boardId}`
            return (
              <Field
                name={name}
                id={stepFieldId(at.action, name)}
                label={words.shareOf(boardName)}
                control={(control) => (
                  <input
                    {...control}
                    type="text"
                    inputmode="decimal"
                    value={typedOr(at, name, '')}
                  />
                )}
              />
            )
          })}
      </div>
    </fieldset>
  )
}

/** The months for which a key can still be made: not begun, and after that of the last. */
function monthsAfter(today: Day, last: Day | undefined): readonly Day[] {
  const first = addMonths(`${today.slice(0, 8)}01` as Day, 1)
  const after = last === undefined ? first : addMonths(last, 1)
  const from = after > first ? after : first
  return Array.from({ length: MONTHS }, (_, index) => addMonths(from, index))
}
