import { daysInWords, kindInWords, listInWords } from '../in-words.ts'
import { hardRule } from '../rule.ts'

/** People without a teaching licence come only for the kinds, the length and the vakken for which the pool wants them. */
export const unlicensed = hardRule({
  id: 'unlicensed',
  origin: 'pool',
  title: 'Inzet zonder bevoegdheid',
  basis: 'Spelregels van de pool: inzet zonder bevoegdheid',
  check({ request, sessions }, { role, spelregels: { unlicensed: policy } }) {
    if (!role.unlicensed) return undefined
    if (policy === null) {
      return { role: role.label, never: true, kind: null, days: null, daysMax: null, vakken: [] }
    }
    const { basis, days: daysMax } = policy.maximum
    const days = request.length[basis]
    const kind = policy.kinds.includes(request.kind) ? null : kindInWords(request.kind)
    const vakken = policy.vakkenExcluded.filter((vak) => sessions.some((one) => one.vak === vak))
    if (kind === null && days <= daysMax && vakken.length === 0) return undefined
    const tooLong = days > daysMax
    return {
      role: role.label,
      never: false,
      kind,
      days: tooLong ? daysInWords(days, basis) : null,
      daysMax: daysInWords(daysMax, basis),
      vakken,
    }
  },
  explain({ role, never, kind, days, daysMax, vakken }) {
    if (never) return `Deze pool zet geen ${role} in.`
    const limits = [
      ...(kind === null ? [] : [`niet bij ${kind}`]),
      ...(days === null ? [] : [`voor ten hoogste ${daysMax} (dit zijn ${days})`]),
      ...(vakken.length === 0 ? [] : [`niet voor ${listInWords(vakken)}`]),
    ]
    return `Een ${role} komt in deze pool ${listInWords(limits)}.`
  },
})
