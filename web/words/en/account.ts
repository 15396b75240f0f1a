import type { account as nl } from '../nl/account.ts'

export const account: typeof nl = {
  title: 'Your sign-in',
  lead: 'Where you are signed in, and in which role you look.',
  sessions: {
    title: 'Where you are signed in',
    lead: 'A device you do not know? End that session; whoever looks there is signed out at once.',
    device: 'Device',
    here: 'this device',
    since: 'Since',
    seen: 'Last seen',
    how: 'Signed in with',
    methods: {
      key: 'access key',
      'mail-code': 'code by mail',
      passkey: 'passkey',
      oidc: 'school account',
      'set-up': 'first set-up',
    },
    end: 'End',
    endThis: (device, since) => `End ${device}, since ${since}`,
    endOthers: 'End all other sessions',
    none: 'You are signed in nowhere else.',
    byKey: 'You look with an access key and have no session.',
  },
  scopes: {
    title: 'Your roles',
    lead: 'You look and act in one role at a time.',
    now: 'you look like this now',
    choose: (role) => `Look as ${role}`,
  },
  done: {
    'sessie-beeindigd': 'that session has ended.',
    'andere-beeindigd': 'all other sessions have ended.',
    'passkey-gemaakt': 'the passkey is made; it works from now on.',
    'passkey-hernoemd': 'the passkey has another name.',
    'passkey-weg': 'the passkey is gone; nobody signs in with it any more.',
    'andere-rol': 'you look in another role now.',
  },
}
