import type { RequestKind } from '../../scheduler/domain/request.ts'

type Reason = readonly [code: string, label: string, kind: RequestKind]

/**
 * The closed list of reasons for absence (domain.md 1.1): own codes, no causes of illness. `kind` is all that other boards
 * learn. Where a reason can be both foreseen and not, the list takes what is usual for it.
 */
const REASONS: readonly Reason[] = [
  ['ZIEK', 'Ziekte', 'unplanned'],
  ['ZWANG', 'Zwangerschaps- of bevallingsverlof', 'planned'],
  ['OUDERV', 'Ouderschapsverlof', 'planned'],
  ['ZORG', 'Zorgverlof of mantelzorg', 'planned'],
  ['CALAM', 'Calamiteitenverlof', 'unplanned'],
  ['BIJZ', 'Bijzonder verlof', 'planned'],
  ['SCHOL', 'Scholing of professionalisering', 'training'],
  ['STUDIE', 'Studieverlof of lerarenbeurs', 'training'],
  ['DI', 'Duurzame inzetbaarheid of spaarverlof', 'planned'],
  ['DETACH', 'Detachering of andere taak', 'planned'],
  ['SCHORS', 'Schorsing of conflict', 'unplanned'],
  ['VACAT', 'Tijdelijk onvervulde vacature', 'planned'],
  ['OVERIG', 'Overig', 'unplanned'],
]

/**
 * As rows. Replacing a sick teacher in primary education is outside the contract chain (BW 7:668a lid 15, domain.md 2.1); no
 * other reason is.
 */
export const ABSENCE_REASONS = REASONS.map(([code, label, kind]) => ({
  code,
  label,
  kind,
  chainExemptInPrimary: code === 'ZIEK',
}))
