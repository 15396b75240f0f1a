import { hardRule } from '../rule.ts'

/**
 * Only a board that draws on the pool can borrow, and only a board that supplies lends. A board's own member is not borrowed;
 * staff of a provider or bound to the region, and who is hired by the requesting board, is lent by nobody.
 */
export const participation = hardRule({
  id: 'participation',
  origin: 'pool',
  title: 'Deelname van de besturen',
  basis: 'Spelregels van de pool: deelname per bestuur',
  check({ request }, { engagement, borrower, lender }) {
    const employer = engagement?.employer
    const employedBy = employer?.kind === 'board' ? employer.boardId : null
    if (borrower === undefined) return { missing: 'asking-board' }
    if (employedBy === request.boardId) return undefined
    if (!borrower.draws) return { missing: 'drawing' }
    return employedBy !== null && !lender?.supplies ? { missing: 'supplying' } : undefined
  },
  explain({ missing }) {
    if (missing === 'asking-board') return 'Het vragende bestuur doet niet mee aan deze pool.'
    return missing === 'drawing'
      ? 'Het vragende bestuur neemt geen vervangers van andere besturen af.'
      : 'Het bestuur van deze vervanger levert geen vervangers aan andere besturen.'
  },
})
