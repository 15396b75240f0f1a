import { addDays, day } from '../../domain/day.ts'
import type { ContractForm, Employer, Engagement } from '../../domain/engagement.ts'
import type { Dice } from './dice.ts'
import type { School } from './region-places.ts'

/** How many of a hundred members are employed in which way. */
const FORMS: readonly (readonly [
  Pick<Engagement, 'form'> & { readonly by: Employer['kind'] },
  number,
])[] = [
  [{ form: 'permanent', by: 'board' }, 20],
  [{ form: 'temporary', by: 'board' }, 10],
  [{ form: 'extension', by: 'board' }, 25],
  [{ form: 'temporary', by: 'region' }, 20],
  [{ form: 'min-max', by: 'requesting-board' }, 10],
  [{ form: 'on-call', by: 'requesting-board' }, 10],
  [{ form: 'provider', by: 'provider' }, 5],
]

const HOURLESS: readonly ContractForm[] = ['on-call', 'provider']
const HOURS_PER_DAY = 5
const HOURS = { min: 4, max: 26 }

/** One dated line: four in five began before the school year, and one in seven ends before it is over. */
export function engagementWith(
  memberId: string,
  home: School,
  daysPerWeek: number,
  random: Dice,
): Engagement {
  const { chance, normal, weighted, whole } = random
  const { form, by } = weighted(FORMS)
  const { days } = home.schoolDays
  const hours = Math.round(daysPerWeek * HOURS_PER_DAY + normal() * 2)
  const weekHours = Math.max(HOURS.min, Math.min(HOURS.max, hours))
  return {
    id: `${memberId}-engagement`,
    employer: employerOf(by, home),
    form,
    weekMinutes: HOURLESS.includes(form) ? 0 : weekHours * 60,
    homeSiteId: form === 'permanent' ? home.site.id : null,
    wageCentsPerHour: 2_800 + 50 * whole(0, 60),
    firstDay: chance(0.8) ? day('2025-08-01') : (days[whole(0, 80)] ?? day('2026-08-31')),
    lastDay: chance(0.85)
      ? null
      : addDays(days[whole(120, days.length - 1)] ?? day('2027-03-01'), 0),
  }
}

function employerOf(kind: Employer['kind'], { site, region }: School): Employer {
  if (kind === 'board') return { kind, boardId: site.boardId }
  if (kind === 'region') return { kind, regionId: `region-${region}` }
  if (kind === 'provider') return { kind, agencyId: `agency-${region}` }
  return { kind }
}
