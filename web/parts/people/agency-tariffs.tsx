import type { ListedAgency } from '../../../src/actions/agency/list.ts'
import { Table } from '../table.tsx'
import { plainDay, stretch } from '../when.ts'
import { type AgenciesProps, keeps } from './agencies-props.ts'
import { euroInWords, percentInWords } from './in-words.ts'
import { StepChoice, StepInput } from './step-field.tsx'
import { StepForm } from './step-form.tsx'

type AgencyProps = AgenciesProps & { readonly agency: ListedAgency }
type Tariff = ListedAgency['tariffs'][number]

/** What an agency asks per hour, with agreeing another price and ending one. */
export function AgencyTariffs(props: AgencyProps) {
  const { view, agency } = props
  const words = view.t.people.agencies
  const own = agency.agreements.filter(({ isInForce }) => isInForce)
  const ended = agency.tariffs.filter(({ poolId }) => poolId !== null)
  return (
    <div class="apart">
      <h3>{words.tariffs}</h3>
      {agency.tariffs.length === 0 ? <p>{words.noTariffs}</p> : <Prices {...props} />}
      {keeps(view) && own.map(({ poolId }) => <AgreeTariff {...props} poolId={poolId} />)}
      {keeps(view) && ended.map((tariff) => <EndTariff {...props} tariff={tariff} />)}
    </div>
  )
}

function roleOf({ view: { t }, names }: AgenciesProps, { roleCode }: Tariff): string {
  return roleCode === null ? t.people.agencies.everyRole : (names.roles[roleCode] ?? roleCode)
}

function Prices(props: AgencyProps) {
  const { t, today } = props.view
  const words = t.people.agencies
  const euro = (cents: number) => euroInWords(t, cents)
  return (
    <Table<Tariff>
      caption={words.tariffCaption(props.agency.name)}
      isCaptionSeen
      rows={props.agency.tariffs}
      columns={[
        { head: words.role, cell: (tariff) => roleOf(props, tariff) },
        {
          head: words.price,
          cell: ({ lowCentsPerHour, expectedCentsPerHour, highCentsPerHour, vatBasisPoints }) => (
            <>
              {euro(expectedCentsPerHour)}
              <div class="muted">
                {words.range(euro(lowCentsPerHour), euro(highCentsPerHour))},{' '}
                {vatBasisPoints === 0 ? words.noVat : words.vat(percentInWords(t, vatBasisPoints))}
              </div>
            </>
          ),
        },
        {
          head: words.valid,
          cell: ({ validFrom, validUntil }) =>
            validUntil === null
              ? words.openEnd(plainDay(t, validFrom))
              : stretch(t, validFrom, validUntil, today),
        },
        {
          head: words.source,
          cell: ({ source, poolId }) => (
            <>
              {source}
              {poolId === null && <div class="muted">{words.ownList}</div>}
            </>
          ),
        },
      ]}
    />
  )
}

function AgreeTariff({
  view: { t, today },
  names,
  agency,
  refused,
  poolId,
}: AgencyProps & { readonly poolId: string }) {
  const words = t.people.agencies
  const at = { action: `/bureaus/${agency.id}/tarief/${poolId}`, refused }
  const money = [
    ['low', words.low],
    ['expected', words.expected],
    ['high', words.high],
  ] as const
  return (
    <StepForm {...at} title={words.agree} lead={words.agreeLead} submit={words.submit}>
      <div class="row">
        <StepChoice
          at={at}
          name="roleCode"
          label={words.role}
          any={words.everyRole}
          options={Object.entries(names.roles).map(([value, text]) => ({ value, text }))}
        />
        {money.map(([name, label]) => (
          <StepInput at={at} name={name} label={label} hint={words.priceHint} isNumber />
        ))}
        <StepInput
          at={at}
          name="vat"
          label={words.vatPercent}
          hint={words.vatHint}
          value="21"
          isNumber
        />
        <StepInput at={at} name="validFrom" type="date" label={words.from} value={today} />
      </div>
      <StepInput at={at} name="source" label={words.source} hint={words.sourceHint} />
    </StepForm>
  )
}

function EndTariff(props: AgencyProps & { readonly tariff: Tariff }) {
  const { view, tariff, refused } = props
  const words = view.t.people.agencies
  const at = { action: `/bureaus/tarief/${tariff.id}/einde`, refused }
  return (
    <StepForm {...at} title={words.endOf(roleOf(props, tariff))} submit={words.end} isGrave>
      <StepInput
        at={at}
        name="validUntil"
        type="date"
        label={words.endDay}
        value={tariff.validUntil ?? view.today}
      />
    </StepForm>
  )
}
