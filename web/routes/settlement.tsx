import { Hono, type Context as HttpContext } from 'hono'
import { contextOf } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { amendKey, amendKeyInput } from '../../src/actions/settlement/amend-key.ts'
import { closePeriod, closePeriodInput } from '../../src/actions/settlement/close-period.ts'
import {
  keepInvoiceParty,
  keepInvoicePartyInput,
} from '../../src/actions/settlement/keep-invoice-party.ts'
import { listSettlements, listSettlementsInput } from '../../src/actions/settlement/list.ts'
import { previewSettlement, previewSettlementInput } from '../../src/actions/settlement/preview.ts'
import { showInvoiceParty } from '../../src/actions/settlement/show-invoice-party.ts'
import { onlyFor } from '../../src/actor.ts'
import { ActionError } from '../../src/errors.ts'
import { OpenMonth } from '../pages/settlement/month.tsx'
import { SettlementOverview } from '../pages/settlement/overview.tsx'
import type { RefusedStep, Typed } from '../parts/people/step-form.tsx'
import { readForm } from '../read-form.ts'
import { refusalStatus } from '../refusal-status.ts'
import { show } from '../show.tsx'
import { complainOfEmpty, flatOf, hundredthsOf, oneOf, takeStep } from '../take-step.ts'
import { viewOf } from '../view.ts'

type Http = HttpContext<HttpEnv>
interface Refused {
  readonly refused: RefusedStep
  readonly error: ActionError
}

/** Settlement between boards: where it stands, the month that is next, the key, and what invoices say of a board. */
export function settlementRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/verrekening', (c) => overview(c))
  routes.get('/verrekening/maand', (c) => openMonth(c))
  routes.post('/verrekening/sluit', (c) =>
    takeStep(c, {
      take: async (typed) => {
        const { overheadCents, ...given } = flatOf(typed)
        const input = { ...given, overheadCents: Number(overheadCents) }
        await closePeriod(contextOf(c), readForm(closePeriodInput, input))
        return 'afgesloten'
      },
      to: '/verrekening',
      again: (refused, error) => openMonth(c, { refused, error }),
    }),
  )
  routes.post('/verrekening/sleutel', (c) =>
    takeStep(c, {
      take: async (typed) => {
        await amendKey(contextOf(c), readForm(amendKeyInput, keyOf(c, typed)))
        return 'sleutel'
      },
      to: '/verrekening',
      again: (refused, error) => overview(c, { refused, error }),
    }),
  )
  routes.post('/verrekening/gegevens', (c) =>
    takeStep(c, {
      take: async (typed) => {
        const { boardId } = onlyFor(contextOf(c).actor, 'board')
        const { t } = viewOf(c)
        const fill = t.settlement.party.fill
        const needed = { legalName: fill, street: fill, postcode: fill, placeName: fill }
        complainOfEmpty(typed, t.errorFill, needed)
        const given = { ...flatOf(typed), boardId }
        await keepInvoiceParty(contextOf(c), readForm(keepInvoicePartyInput, given))
        return 'gegevens'
      },
      to: '/verrekening',
      again: (refused, error) => overview(c, { refused, error }),
    }),
  )
  return routes
}

async function overview(c: Http, refusal?: Refused) {
  const context = contextOf(c)
  const view = { ...viewOf(c), path: '/verrekening' }
  const { actor } = context
  const poolId = view.query['pool'] || refusal?.refused.typed['poolId']?.[0]
  const settlements = await listSettlements(context, readForm(listSettlementsInput, { poolId }))
  const party =
    actor.role === 'board' ? await showInvoiceParty(context, { boardId: actor.boardId }) : null
  const refused = refusal?.refused
  return show(c, {
    view,
    title: view.t.settlement.title,
    status: refusal === undefined ? 200 : refusalStatus(refusal.error),
    body: <SettlementOverview {...{ view, settlements, party, refused }} />,
  })
}

/** The month that is next. What cannot be read as an amount is shown beside its field, with the usual costs reckoned. */
async function openMonth(c: Http, refusal?: Refused) {
  const context = contextOf(c)
  const view = { ...viewOf(c), path: '/verrekening' }
  const { t, query } = view
  const asked = refusal?.refused.typed
  const poolId = query['pool'] || asked?.['poolId']?.[0]
  const typed = query['overhead'] ?? ''
  const cents =
    asked === undefined
      ? typed === ''
        ? undefined
        : hundredthsOf(typed, 100)
      : Number(asked['overheadCents']?.[0])
  const isWrong = cents !== undefined && !Number.isSafeInteger(cents)
  const given = { poolId, overheadCents: isWrong ? undefined : cents }
  const preview = await previewSettlement(context, readForm(previewSettlementInput, given))
  const refused = isWrong ? wrongAmount(t.settlement.close.wrong, typed) : refusal?.refused
  const overhead = isWrong ? typed : (preview.overheadCents / 100).toFixed(2).replace('.', ',')
  return show(c, {
    view,
    title: t.settlement.title,
    status: isWrong ? 422 : refusal === undefined ? 200 : refusalStatus(refusal.error),
    body: <OpenMonth {...{ view, preview, overhead, refused }} />,
  })
}

function wrongAmount(remedy: string, value: string): RefusedStep {
  const fields = [{ field: 'overhead', value, remedy }]
  return { action: '', refusal: { detail: remedy, fields }, typed: {} }
}

/** What was typed of a key; percentages are basis points, and those of a key that is not fixed are left out. */
function keyOf(c: Http, typed: Typed) {
  const { t } = viewOf(c)
  const words = t.settlement.key
  const reasons = { kind: words.chooseKind, hostBoardId: words.chooseHost }
  complainOfEmpty(typed, t.errorFill, {
    ...reasons,
    validFrom: words.chooseMonth,
    reason: words.fillReason,
  })
  const { poolId, validFrom, kind, hostBoardId, reason, ...rest } = flatOf(typed)
  const given = { poolId, validFrom, kind, hostBoardId, reason }
  const version = Number(oneOf(typed, 'version'))
  if (kind !== 'fixed') return { ...given, version }
  const shares = Object.entries(rest)
    .filter(([name, percent]) => name.startsWith('aandeel-') && percent !== '')
    .map(([name, percent]) => {
      const basisPoints = hundredthsOf(percent, 100)
      if (Number.isNaN(basisPoints)) {
        const fields = [{ field: 'shares', value: percent, remedy: words.wrongShare }]
        throw new ActionError('invalid-input', words.wrongShare, { fields })
      }
      return { boardId: name.slice('aandeel-'.length), basisPoints }
    })
  return { ...given, version, shares }
}
