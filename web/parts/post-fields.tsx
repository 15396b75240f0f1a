import type { Reference } from '../../src/actions/reference/read.ts'
import { POST_FIELDS, type PostField, postFieldId, type TypedPost } from '../post-form.ts'
import type { View } from '../view.ts'
import type { Messages } from '../words/nl.ts'
import { Choice, Field, type Option, Tick } from './field.tsx'
import { Help } from './help.tsx'
import type { Refusal } from './notice.tsx'
import { Prose } from './prose.tsx'
import { daysInWords } from './rules-of-play/telling.ts'

interface PostFieldsProps {
  readonly view: View
  readonly reference: Reference
  readonly typed: TypedPost
  readonly refusal: Refusal | undefined
}

/** What was said of the field with this id. */
export function postErrorIn(refusal: Refusal | undefined): (fieldId: string) => string | undefined {
  return (fieldId) => refusal?.fields.find(({ field }) => postFieldId(field) === fieldId)?.remedy
}

/** Who is away, where and why. */
export function Who({ view: { t }, reference, typed: { fields }, refusal }: PostFieldsProps) {
  const words = t.post
  const sites = reference.sites.map(({ id, name }) => ({ value: id, text: name }))
  const reasons = reference.reasons.map(({ code, label }) => ({ value: code, text: label }))
  return (
    <Group title={words.who}>
      <Select
        {...{ fields, refusal }}
        field="siteId"
        label={words.site}
        any={words.anySite}
        options={sites}
      />
      <Field
        name={POST_FIELDS.personName}
        label={words.person}
        hint={words.personHint}
        error={postErrorIn(refusal)(POST_FIELDS.personName)}
        control={(control) => (
          <input {...control} maxlength={120} autocomplete="off" value={fields.personName} />
        )}
      />
      <Select
        {...{ fields, refusal }}
        field="reasonCode"
        label={words.reason}
        hint={words.reasonHint}
        any={words.anyReason}
        options={reasons}
      />
    </Group>
  )
}

/** From which day up to which, and from how long on a pool comes. */
export function Period({ view: { t }, reference, typed: { fields }, refusal }: PostFieldsProps) {
  const words = t.post
  const day = (field: 'firstDay' | 'lastDay', label: string, hint?: string) => (
    <Field
      name={POST_FIELDS[field]}
      label={label}
      hint={hint}
      error={postErrorIn(refusal)(POST_FIELDS[field])}
      control={(control) => <input {...control} type="date" value={fields[field]} />}
    />
  )
  return (
    <Group title={words.period}>
      <Minimums t={t} pools={reference.pools} />
      {day('firstDay', words.firstDay)}
      {day('lastDay', words.lastDay, words.lastDayHint)}
      <Tick name={POST_FIELDS.openEnded} label={words.openEnded} isOn={fields.openEnded === 'ja'} />
    </Group>
  )
}

/** Which pools come from how long on; nothing where they come for any length. */
function Minimums({ t, pools }: { readonly t: Messages; readonly pools: Reference['pools'] }) {
  const lines = pools.flatMap(({ name, longTermMinimum: minimum }) =>
    minimum === null ? [] : [t.post.poolMinimum(name, daysInWords(t, minimum))],
  )
  return lines.map((line) => <p class="hint">{line}</p>)
}

/** What is wanted, and what would be done otherwise. */
export function Need(props: PostFieldsProps) {
  const { view, typed, refusal } = props
  const { fields } = typed
  const words = view.t.post
  return (
    <Group title={words.need}>
      <Help t={view.t} word="alternatief" />
      <Select
        {...{ fields, refusal }}
        field="alternative"
        label={words.alternative}
        hint={words.alternativeHint}
        any={words.anyAlternative}
        options={Object.entries(view.t.alternative).map(([value, text]) => ({ value, text }))}
      />
      <Tick
        name={POST_FIELDS.classWouldBeSentHome}
        label={words.sentHome}
        isOn={fields.classWouldBeSentHome === 'ja'}
      />
      <Field
        name={POST_FIELDS.notes}
        label={words.notes}
        hint={words.notesHint}
        error={postErrorIn(refusal)(POST_FIELDS.notes)}
        control={(control) => (
          <Prose words={view.t.health} control={control} value={fields.notes} max={1000} rows={3} />
        )}
      />
      <More {...props} />
    </Group>
  )
}

const FOLDED = ['roleCode', 'preferredMemberId', 'poolId', 'kind'] as const

/** What is rarely otherwise; open where something in it is wrong. */
function More({ view: { t }, reference, typed: { fields }, refusal }: PostFieldsProps) {
  const words = t.post
  const list = (rows: readonly { readonly id: string; readonly name: string }[]) =>
    rows.map(({ id, name }) => ({ value: id, text: name }))
  const roles = reference.roles.map(({ code, label }) => ({ value: code, text: label }))
  const pools = [{ value: 'geen', text: words.noPool }, ...list(reference.pools)]
  const kinds = Object.entries(words.kinds).map(([value, text]) => ({ value, text }))
  const same = { fields, refusal }
  return (
    <details open={FOLDED.some((field) => postErrorIn(refusal)(POST_FIELDS[field]) !== undefined)}>
      <summary>{words.more}</summary>
      <Select {...same} field="roleCode" label={words.role} any={words.choose} options={roles} />
      <Select
        {...same}
        field="preferredMemberId"
        label={words.preferred}
        hint={words.preferredHint}
        any={words.noPreferred}
        options={list(reference.knownMembers)}
      />
      <Select {...same} field="poolId" label={words.pool} any={words.autoPool} options={pools} />
      <Select {...same} field="kind" label={words.kind} any={words.autoKind} options={kinds} />
      <Tick
        name={POST_FIELDS.licensedTeacherNamed}
        label={words.licensedNamed}
        isOn={fields.licensedTeacherNamed === 'ja'}
      />
    </details>
  )
}

function Group({ title, children }: { readonly title: string; readonly children?: unknown }) {
  return (
    <fieldset class="card">
      <legend class="unseen">{title}</legend>
      <h2 aria-hidden="true">{title}</h2>
      {children}
    </fieldset>
  )
}

function Select({ fields, refusal, field, label, hint, any, options }: SelectProps) {
  const name = POST_FIELDS[field]
  return (
    <Choice
      {...{ name, label, hint, any, options }}
      chosen={fields[field]}
      error={postErrorIn(refusal)(name)}
    />
  )
}

interface SelectProps extends Pick<PostFieldsProps, 'refusal'> {
  readonly fields: TypedPost['fields']
  readonly field: PostField
  readonly label: string
  readonly hint?: string
  readonly any: string
  readonly options: readonly Option[]
}
