import { hardRule } from '../rule.ts'

/** Where the rules of play say so, a board admits a member to its schools before the first time; not its own staff. */
export const admitted = hardRule({
  id: 'admitted',
  origin: 'pool',
  title: 'Toegelaten door het bestuur',
  basis: 'Spelregels van de pool: een bestuur laat nieuwe vervangers toe',
  check({ request: { boardId }, member }, { spelregels, engagement }) {
    const employer = engagement?.employer
    const own = employer?.kind === 'board' && employer.boardId === boardId
    const asksAdmission = spelregels.boardAdmitsMembers && !own
    return asksAdmission && !member.admittedByBoardIds.includes(boardId) ? { boardId } : undefined
  },
  explain: () =>
    'Het vragende bestuur heeft deze vervanger nog niet op de eigen scholen toegelaten.',
})
