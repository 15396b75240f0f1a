import type { door as nl } from '../nl/door.ts'

const NOT_ME =
  'You did not do this? Then end your other sessions on this page, and call who invited you, or the administrator, at once:'

export const door: typeof nl = {
  title: 'Sign in',
  again: 'Sign in again',
  againLead: 'For this we want to be sure that it is you. Sign in once more; then you go on.',
  email: 'Your e-mail address',
  emailHint: 'You get a mail with eight digits, which you type here.',
  send: 'Mail me a code',
  keyTitle: 'With an access key',
  schoolTitle: 'With your school account',
  schoolAt: (board) => `Sign in at ${board}`,
  code: {
    title: 'Type the code from the mail',
    lead: 'If we know this address, a mail with eight digits is on its way. The code counts for ten minutes and in this browser only.',
    label: 'Code',
    hint: 'Eight digits; spaces do not matter.',
    submit: 'Go on',
    again: 'No mail? Look in your spam folder, or ask for a new code.',
  },
  second: {
    title: 'Second step',
    lead: 'Your role sees data of others. Therefore we ask for something else that only you have.',
    app: 'Code from your app',
    appHint: 'The six digits that your app shows now, or one of your recovery codes.',
    submit: 'Sign in',
    noApp: 'You have no app. Use your passkey, or ask the administrator for help.',
    over: 'This step is over. Sign in again.',
  },
  enrol: {
    title: 'Set up your second step',
    lead: 'Your role sees data of others. Choose once what you use from now on beside the code by mail.',
    appTitle: 'An app with codes',
    appLead:
      'For instance Microsoft Authenticator, Google Authenticator or Aegis. Scan the square code with the app, or type the letters.',
    qr: 'Square code for your app; the same letters are below',
    secret: 'Letters to type',
    code: 'Code from the app',
    codeHint: 'The six digits that the app shows now.',
    submit: 'Use this app',
    noApp: 'An app with codes cannot be used here: the administrator has not set a key for it yet.',
  },
  recovery: {
    title: 'Keep your recovery codes',
    lead: 'If you lose your phone these let you in. Each code works once. You see them only now: print them or write them down.',
    goOn: 'I have kept them, go on',
  },
  invitation: {
    title: 'You are invited',
    lead: (name, role) => `${name}, you can take part here as ${role}.`,
    mailProof:
      'We mail you a code to be sure that it is you. Only when you type it, it takes effect.',
    submit: 'Take part',
    overTitle: 'This invitation counts no more',
    over: 'It was used, withdrawn or is over. Ask whoever invited you for a new one.',
  },
  invitations: {
    nav: 'People',
    title: 'Invitations',
    lead: 'Whoever you invite gets a mail and takes part once the code in it has been typed. An invitation counts fourteen days and once.',
    inviteTitle: (role) => `Invite somebody as ${role}`,
    name: 'Name',
    email: 'E-mail address',
    board: 'Board',
    sites: 'Sites',
    sitesHint: 'Choose none for the whole board.',
    pool: 'Pool',
    region: 'Region',
    member: 'Member',
    submit: 'Send the invitation',
    listTitle: 'Sent',
    none: 'Nobody has been invited yet.',
    who: 'Who',
    unseen: 'somebody you cannot see yet',
    as: 'As',
    until: 'Counts until',
    status: 'Status',
    statuses: {
      open: 'waits for an answer',
      taken: 'takes part',
      revoked: 'withdrawn',
      over: 'over',
    },
    revoke: 'Withdraw',
    revokeOf: (who) => `Withdraw the invitation of ${who}`,
    done: {
      uitgenodigd: 'the invitation is being sent.',
      ingetrokken: 'the invitation has been withdrawn.',
    },
  },
  mail: {
    code: (code) => ({
      subject: 'Your code to sign in',
      body: [
        'Type this code in the window where you asked for it:',
        `    ${code}`,
        'The code counts for ten minutes and once. Give it to nobody, also not to who says to be of Achtervang.',
        'You asked for no code? Then somebody else typed your address. You need not do anything.',
      ],
    }),
    account: {
      disabled: (by) => ({
        subject: 'You can no longer sign in',
        body: [
          `${by} has stopped your access to Achtervang. You are signed out everywhere.`,
          'Is this not right? Ask who invited you, or the administrator.',
        ],
      }),
      enabled: (by, url) => ({
        subject: 'You can sign in again',
        body: [`${by} has given you access to Achtervang again. Sign in here:`, url],
      }),
      'factors-reset': (by, url) => ({
        subject: 'Your second step was erased',
        body: [
          `${by} has erased your app with codes and your passkeys. You are signed out everywhere.`,
          'You choose a new second step the next time that you sign in:',
          url,
          'You did not ask for this? Then call who invited you, or the administrator, at once.',
        ],
      }),
      'passkey-added': (_by, url) => ({
        subject: 'A passkey was added to your sign-in',
        body: ['You can sign in with this passkey from now on.', NOT_ME, `${url}/mijn-aanmelding`],
      }),
      'passkey-removed': (_by, url) => ({
        subject: 'A passkey of yours was removed',
        body: ['Nobody can sign in with that passkey any more.', NOT_ME, `${url}/mijn-aanmelding`],
      }),
      'app-replaced': (_by, url) => ({
        subject: 'Your authenticator app was set up or replaced',
        body: [
          'Codes of an earlier app and earlier recovery codes no longer work.',
          NOT_ME,
          `${url}/mijn-aanmelding`,
        ],
      }),
      'codes-renewed': (_by, url) => ({
        subject: 'You have new recovery codes',
        body: ['The earlier recovery codes no longer work.', NOT_ME, `${url}/mijn-aanmelding`],
      }),
      'key-made': (_by, url) => ({
        subject: 'A key for a program was made',
        body: [
          'A program with this key works here in your name.',
          NOT_ME,
          `${url}/mijn-aanmelding`,
        ],
      }),
      'key-replaced': (_by, url) => ({
        subject: 'A key for a program was replaced',
        body: ['The earlier key works for a week more at most.', NOT_ME, `${url}/mijn-aanmelding`],
      }),
      'key-revoked': (_by, url) => ({
        subject: 'A key for a program was revoked',
        body: ['No program works with that key any more.', NOT_ME, `${url}/mijn-aanmelding`],
      }),
    },
    invitation: ({ role, inviterName, url }) => ({
      subject: 'You are invited to Achtervang',
      body: [
        `${inviterName} invites you to take part as ${role}.`,
        'Read on this page what that is, and say there whether you take part:',
        url,
        'The invitation counts fourteen days and once. If you do not know the sender you need not do anything.',
      ],
    }),
  },
}
