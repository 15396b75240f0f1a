import type { Role } from '../../scheduler/domain/role.ts'

/** The roles that the five regional plans name; a pool can add others as rows. */
export const ROLES: readonly Role[] = [
  {
    code: 'leraar',
    label: 'leraar',
    licenceRequired: true,
    unlicensed: false,
    deliveredIn: 'sessions',
  },
  {
    code: 'onderwijsassistent',
    label: 'onderwijsassistent',
    licenceRequired: false,
    unlicensed: false,
    deliveredIn: 'sessions',
  },
  {
    code: 'schoolleider',
    label: 'schoolleider',
    licenceRequired: false,
    unlicensed: false,
    deliveredIn: 'days',
  },
  {
    code: 'vakprofessional',
    label: 'vakprofessional',
    licenceRequired: false,
    unlicensed: true,
    deliveredIn: 'sessions',
  },
]
