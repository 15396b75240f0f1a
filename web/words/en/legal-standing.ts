import type { Messages } from '../nl.ts'

export const legalStanding: Messages['legalStanding'] = {
  unlicensedTitle: 'Teaching without a licence',
  unlicensedLead: (first, last) =>
    `Lessons of this school year (${first} to ${last}), given or agreed, by who may take them under a temporary article only. By the licences on record today.`,
  unlicensedNone: 'In this school year nobody teaches without a licence.',
  article: 'Article',
  noArticle: 'No article found',
  people: 'People',
  hours: 'Hours',
  until: 'First one ends',
  boardsTitle: 'By board',
  boardsLead:
    'Of who may work for this board: whether it saw a certificate of conduct itself, and how many temporary contracts it may still give to whom it hires itself. After those a contract is permanent.',
  board: 'Board',
  members: 'Members',
  vogSeen: 'Certificate seen',
  vogToSee: 'Still to be seen',
  vogMissing: 'Certificate missing',
  chainLast: 'One temporary contract left',
  chainFull: 'No temporary contract left',
}
