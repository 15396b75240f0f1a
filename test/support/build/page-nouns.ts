/** Of which noun a name in an address is an id; `null`: what is no id of anything. */
export const NOUN_OF: Readonly<Record<string, string | null>> = {
  agencyId: 'agency',
  agreementId: 'agency-agreement',
  applicantId: 'applicant',
  assignmentId: 'assignment',
  beginnerId: 'beginning-director',
  concernId: 'concern',
  // Secrets of the door: whoever has one is let in by it.
  attemptId: null,
  closingId: 'closing',
  code: null,
  correctionId: 'correction',
  exceptionId: 'exception',
  file: null,
  invitationId: 'invitation',
  keyId: 'access-key',
  memberId: 'member',
  name: null,
  // The number of a board, which DUO publishes.
  number: null,
  offerId: 'offer',
  passkeyId: 'passkey',
  periodId: 'settlement',
  place: null,
  placeId: 'candidate',
  poolId: 'pool',
  proposalId: 'proposal',
  // Whose school account it is stands on the page where everybody chooses one.
  providerId: null,
  // A question of the plans, the same everywhere.
  question: null,
  referralId: 'referral',
  replayId: 'replay',
  requestId: 'request',
  roundId: 'round',
  role: null,
  runId: 'run',
  sessionId: 'session',
  siteId: 'site',
  step: null,
  tariffId: 'agency-tariff',
  token: null,
  userId: 'user',
  vacancyId: 'vacancy',
}

/** What `:id` and `:start` are, by the first word of the address. */
export const BY_ROOM: Readonly<Record<string, string>> = {
  '/inlezen/:id': 'upload',
  '/niet-aangekomen/:id': 'delivery',
  '/postvak-uit/:id': 'delivery',
  '/taken/:id': 'job',
  '/planbord/aanvraag/:start': 'request',
  '/planbord/kies/:start': 'request',
  '/planbord/lid/:start': 'member',
}
