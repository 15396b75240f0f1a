import type { ContractForm } from '../../domain/engagement.ts'
import { hardRule } from '../rule.ts'

const FIXED_TERM: readonly ContractForm[] = ['on-call', 'temporary', 'min-max']

/**
 * Who is hired by the requesting board needs a new fixed-term contract there; once the chain is full the next one is permanent by
 * law. That is not forbidden, but only the board itself can choose it. How many contracts there were stays with that board.
 */
export const contractChain = hardRule({
  id: 'contract-chain',
  origin: 'law',
  title: 'Ketenregeling',
  basis: 'BW 7:668a',
  check(_, { engagement, chainRoom }) {
    if (engagement?.employer.kind !== 'requesting-board') return undefined
    if (!FIXED_TERM.includes(engagement.form)) return undefined
    return chainRoom !== null && chainRoom <= 0 ? { contractsLeft: 0 } : undefined
  },
  explain: () =>
    'Een volgend tijdelijk contract bij dit bestuur wordt door de ketenregeling een vast contract; dat kan pas ' +
    'als HR van het bestuur dit gevolg schriftelijk aanvaardt.',
})
