import type { proof as nl } from '../nl/proof.ts'

/** Showing once more who one is. */
export const proof: typeof nl = {
  title: 'Confirm that it is you',
  lead: 'What you want to do is not for anybody who finds your screen open. So show that it is you; that counts for ten minutes.',
  done: 'You have just shown that it is you.',
  goOn: 'Go on',
  first: 'First confirm that it is you',
  beside: 'Confirm that it is you, in a new tab',
  firstLead: 'What you change here asks that you have just shown who you are.',
  passkey: 'Use your passkey',
  app: 'Code from your app',
  appHint: 'The six digits that your app shows now, or one of your recovery codes.',
  submit: 'Confirm',
  mail: 'We mail a code to the address that we know you by.',
  send: 'Mail me a code',
  byKey: 'You look with an access key and have no session; there is nothing to confirm.',
  codeTitle: 'Type the code from the mail',
  codeLead: 'The code counts for ten minutes, in this browser alone.',
  code: 'Code',
  codeHint: 'Eight digits; spaces do not matter.',
  again: 'No mail? Ask for a new code.',
}
