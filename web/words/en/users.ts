import type { users as nl } from '../nl/users.ts'

/** Who can sign in, for whoever keeps them. */
export const users: typeof nl = {
  title: 'Who can sign in',
  lead: {
    admin: 'Everybody with a role in this program.',
    board:
      'Who has a role at your board alone. Of somebody with a role elsewhere, ask the administrator.',
    coordinator: 'The members of your pools, where they have no other role.',
  },
  invite: 'Invite somebody',
  search: 'Name or address',
  find: 'Search',
  none: 'There is nobody.',
  noneFound: 'Nobody with this name or address.',
  all: 'Show everybody',
  cut: 'These are the first. Search for a part of the name to see others.',
  name: 'Name',
  roles: 'Roles',
  second: 'Second step',
  app: 'app with codes',
  passkeys: (count) => (count === 1 ? '1 passkey' : `${count} passkeys`),
  noSecond: 'none',
  state: 'State',
  on: 'can sign in',
  off: 'access stopped',
  act: 'Change',
  disable: 'Stop access',
  disableOf: (name) => `Stop access: ${name}`,
  enable: 'Give access again',
  enableOf: (name) => `Give access again: ${name}`,
  reset: 'Erase the second step',
  resetOf: (name) => `Erase the second step: ${name}`,
  self: 'this is you',
  what: 'Whose access you stop is signed out everywhere at once. Who lost a telephone chooses a new second step after erasing. Call first: a mail may be of somebody else. The other is always told.',
  done: {
    uitgezet: 'access is stopped; that person is signed out everywhere.',
    aangezet: 'there is access again.',
    gewist: 'the second step is erased; that person is signed out everywhere.',
  },
}
