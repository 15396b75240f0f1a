import { admitMember, admitMemberInput } from '../../../src/actions/member/admit.ts'
import { dismissMember, dismissMemberInput } from '../../../src/actions/member/dismiss.ts'
import { endExclusion, endExclusionInput } from '../../../src/actions/member/end-exclusion.ts'
import { engageMember } from '../../../src/actions/member/engage.ts'
import { excludeMember, excludeMemberInput } from '../../../src/actions/member/exclude.ts'
import { leavePool, leavePoolInput } from '../../../src/actions/member/leave-pool.ts'
import { licenseMember, licenseMemberInput } from '../../../src/actions/member/license.ts'
import { seeDocument, seeDocumentInput } from '../../../src/actions/member/see-document.ts'
import {
  setMemberTravelLimit,
  setMemberTravelLimitInput,
} from '../../../src/actions/member/set-travel-limit.ts'
import type { Context } from '../../../src/context.ts'
import { ActionError } from '../../../src/errors.ts'
import type { Typed } from '../../parts/people/step-form.tsx'
import { inContractFields, readContract } from '../../read-contract.ts'
import { readForm } from '../../read-form.ts'
import { complainOfEmpty, flatOf, oneOf } from '../../take-step.ts'
import type { Messages } from '../../words/nl.ts'

interface About {
  readonly t: Messages
  readonly memberId: string
  readonly typed: Typed
}

/** Takes a step and answers the word with which the page says that it is done. */
type Take = (context: Context, about: About) => Promise<string>

/** What a coordinator keeps of a member, by the last word of the form's address. */
export const KEEP_STEPS = {
  reisgrens: async (context, { t, memberId, typed }) => {
    const text = oneOf(typed, 'travelMinutesMax')
    if (text !== '' && !/^\d{1,4}$/.test(text)) {
      throw new ActionError('invalid-input', t.errorFill, {
        fields: [{ field: 'travelMinutesMax', value: text, remedy: t.people.number }],
      })
    }
    const travelMinutesMax = text === '' ? null : Number(text)
    await setMemberTravelLimit(
      context,
      readForm(setMemberTravelLimitInput, { memberId, travelMinutesMax }),
    )
    return 'reisgrens-bewaard'
  },
  bevoegdheid: async (context, { t, memberId, typed }) => {
    complainOfEmpty(typed, t.errorFill, { grade: t.people.choose })
    const vak = oneOf(typed, 'vak') || null
    const validUntil = oneOf(typed, 'validUntil') || null
    const grade = oneOf(typed, 'grade')
    await licenseMember(context, readForm(licenseMemberInput, { memberId, vak, grade, validUntil }))
    return 'bevoegdheid-vastgelegd'
  },
  contract: async (context, about) => {
    await inContractFields(() => engageMember(context, readContract(about)))
    return 'contract-vastgelegd'
  },
  gezien: async (context, { t, memberId, typed }) => {
    const { choose, fill } = t.people
    complainOfEmpty(typed, t.errorFill, { boardId: choose, issuedOn: fill, seenOn: fill })
    await seeDocument(context, readForm(seeDocumentInput, { ...flatOf(typed), memberId }))
    return 'document-gezien'
  },
  toelaten: async (context, { t, memberId, typed }) => {
    complainOfEmpty(typed, t.errorFill, { boardId: t.people.choose })
    await admitMember(context, readForm(admitMemberInput, { ...flatOf(typed), memberId }))
    return 'toegelaten'
  },
  'toelating-weg': async (context, { t, memberId, typed }) => {
    complainOfEmpty(typed, t.errorFill, { boardId: t.people.choose })
    await dismissMember(context, readForm(dismissMemberInput, { ...flatOf(typed), memberId }))
    return 'toelating-ingetrokken'
  },
  'niet-samen': async (context, { t, memberId, typed }) => {
    complainOfEmpty(typed, t.errorFill, { siteId: t.people.choose })
    const lastDay = oneOf(typed, 'lastDay') || null
    await excludeMember(
      context,
      readForm(excludeMemberInput, { ...flatOf(typed), memberId, lastDay }),
    )
    return 'niet-samen'
  },
  'weer-samen': async (context, { memberId, typed }) => {
    await endExclusion(context, readForm(endExclusionInput, { ...flatOf(typed), memberId }))
    return 'weer-samen'
  },
  vertrek: async (context, { t, memberId, typed }) => {
    const { fill } = t.people
    complainOfEmpty(typed, t.errorFill, { leftOn: fill, leftTo: fill, leftFor: fill })
    await leavePool(context, readForm(leavePoolInput, { ...flatOf(typed), memberId }))
    return 'vertrek'
  },
} satisfies Readonly<Record<string, Take>>
