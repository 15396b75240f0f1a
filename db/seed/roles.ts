import type { Role } from '../../scheduler/domain/role.ts'
import type { VatTreatment } from '../../scheduler/domain/settlement.ts'

/** The roles that the five regional plans name; a pool can add others as rows. */
export const ROLES: readonly (Role & { readonly vatTreatment: VatTreatment })[] = [
  {
    code: 'leraar',
    label: 'leraar',
    licenceRequired: true,
    unlicensed: false,
    deliveredIn: 'sessions',
    vatTreatment: 'education',
  },
  {
    code: 'onderwijsassistent',
    label: 'onderwijsassistent',
    licenceRequired: false,
    unlicensed: false,
    deliveredIn: 'sessions',
    vatTreatment: 'unclear',
  },
  {
    code: 'schoolleider',
    label: 'schoolleider',
    licenceRequired: false,
    unlicensed: false,
    deliveredIn: 'days',
    vatTreatment: 'needs-licence',
  },
  {
    code: 'vakprofessional',
    label: 'vakprofessional',
    licenceRequired: false,
    unlicensed: true,
    deliveredIn: 'sessions',
    vatTreatment: 'unclear',
  },
]
