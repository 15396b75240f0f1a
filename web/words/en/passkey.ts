import type { passkey as nl } from '../nl/passkey.ts'

/** Passkeys: making, using and taking away. */
export const passkey: typeof nl = {
  title: 'Passkeys',
  offer:
    'Sign in without a mailed code from now on? A passkey does that: your finger, face or pin.',
  offerMake: 'Make a passkey',
  offerLater: 'Not now',
  lead: 'With a passkey you sign in with your finger, your face or the PIN of your device. You need no code by mail and no second step then.',
  none: 'You have no passkey yet.',
  name: 'Name',
  made: 'Made',
  used: 'Last used',
  never: 'not yet',
  kept: 'Kept',
  inCloud: 'in the cloud of its maker too',
  onDevice: 'on the device alone',
  remove: 'Remove',
  removeOf: (name) => `Remove: passkey ${name}`,
  rename: 'Rename',
  renameOf: (name) => `Rename passkey ${name}`,
  add: 'Add a passkey',
  newName: 'What do you call this passkey?',
  newNameHint: 'The device on which you make it, for instance: Phone, Laptop at home.',
  noScript: 'Making a passkey needs JavaScript.',
  use: 'Use a passkey',
  useTitle: 'With a passkey',
  failed: 'It did not work. Try again, or choose another way.',
}
