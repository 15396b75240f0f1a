import { hardRule } from '../rule.ts'

/**
 * The board where somebody teaches has seen the diploma. There is no public register of licences since 2022, so seeing it is the
 * only proof.
 */
export const diplomaSeen = hardRule({
  id: 'diploma-seen',
  origin: 'law',
  title: 'Diploma gezien',
  basis: 'WPO art. 3; WVO 2020 art. 7.11; WEB art. 4.2.1',
  check: ({ request: { boardId }, member }, { role }) =>
    !role.licenceRequired ||
    member.documents.some((seen) => seen.kind === 'diploma' && seen.boardId === boardId)
      ? undefined
      : { boardId },
  explain: () => 'Het vragende bestuur heeft nog geen diploma van deze vervanger gezien.',
})
