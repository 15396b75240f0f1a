import { hardRule } from '../rule.ts'

/** The board where somebody works has seen the proof of identity. */
export const identitySeen = hardRule({
  id: 'identity-seen',
  origin: 'law',
  title: 'Identiteitsbewijs gezien',
  basis: 'Wet op de loonbelasting 1964 art. 28; Wet arbeid vreemdelingen art. 15',
  check: ({ request: { boardId }, member }) =>
    member.documents.some((seen) => seen.kind === 'identity' && seen.boardId === boardId)
      ? undefined
      : { boardId },
  explain: () => 'Het vragende bestuur heeft nog geen identiteitsbewijs van deze vervanger gezien.',
})
