/** What becomes of words that somebody types. */
type Fate =
  /** Kept in these columns; `prose` is where somebody could write about another person. */
  | { readonly kept: readonly string[]; readonly isProse?: true }
  /** Not kept: looked up in a list, compared, or searched with. */
  | { readonly asked: string }

const code: Fate = { asked: 'looked up in a list of the pool, refused where it is not there' }
const searched: Fate = { asked: 'searched with, and shown again in the field' }
const mark: Fate = { asked: 'compared with a mark that the product gave' }
const notes: Fate = { kept: ['request.notes'], isProse: true }
const fit: Fate = { kept: ['fulfilment.fit_words'], isProse: true }
const group: Fate = { kept: ['request_session.class_group'] }
const criteria: Fate = { kept: ['spelregels.body'] }
const console: Fate = { asked: 'typed at the console of the machine by who runs it' }
const userName: Fate = { kept: ['app_user.name'] }

/** Every free text that the product takes, by where it is typed. One that is new and not here fails a test. */
export const FREE_TEXT: Readonly<Record<string, Fate>> = {
  'absence listAbsencesInput.after': mark,
  'absence postAbsenceInput.personName': { kept: ['absence.person_name'] },
  'absence postAbsenceInput.reasonCode': code,
  'absence postAbsenceInput.roleCode': code,
  'absence postAbsenceInput.lessons[].rrule': { asked: 'read by a grammar (scheduler/calendar)' },
  'absence postAbsenceInput.lessons[].vak': code,
  'absence postAbsenceInput.lessons[].group': group,
  'absence postAbsenceInput.notes': notes,
  'agency addAgencyInput.name': { kept: ['agency.name'] },
  'agency addAgencyInput.contact': { kept: ['agency.contact'] },
  'agency addAgencyInput.phone': { kept: ['agency.phone'] },
  'agency addAgencyInput.vakIds[]': code,
  'agency addAgencyInput.terms': { kept: ['agency_agreement.terms'], isProse: true },
  'agency agreeTariffInput.roleCode': code,
  'agency agreeTariffInput.source': { kept: ['tariff.source'], isProse: true },
  'agency changeAgreementInput.vakIds[]': code,
  'agency changeAgreementInput.terms': { kept: ['agency_agreement.terms'], isProse: true },
  'agency changeAgencyInput.contact': { kept: ['agency.contact'] },
  'agency changeAgencyInput.phone': { kept: ['agency.phone'] },
  'assignment changeHoursInput.seen': mark,
  'assignment endAssignmentEarlyInput.seen': mark,
  'assignment listSwapsInput.name': searched,
  'assignment swapAssignmentsInput.seen': mark,
  'correction askCorrectionInput.words': { kept: ['correction.words'], isProse: true },
  'correction decideCorrectionInput.answer': { kept: ['correction.answer'], isProse: true },
  'fulfilment rateFulfilmentInput.fitWords': fit,
  'fulfilment recordFulfilmentInput.fitWords': fit,
  'import mapColumnsInput.mapping.*': { kept: ['import_upload.mapping'] },
  'import readRefusedFileInput.reasonHeading': { asked: 'the heading of a column of one answer' },
  'import uploadFileInput.fileName': { kept: ['import_upload.file_name'] },
  'intake acceptCandidateInput.reason': { kept: ['pool_member.decision_reason'], isProse: true },
  'intake addCandidateInput.name': { kept: ['member.name'] },
  'intake addCandidateInput.phone': { kept: ['member.phone'] },
  'intake addCandidateInput.roleCodes[]': code,
  'intake addCandidateInput.qualifications[].vak': code,
  'intake recordFindingInput.criterion': { kept: ['intake_finding.criterion'] },
  'intake recordFindingInput.evidence': { kept: ['intake_finding.evidence'], isProse: true },
  'intake rejectCandidateInput.reason': { kept: ['pool_member.decision_reason'], isProse: true },
  'invitation inviteInput.name': userName,
  'invitation setUpAdminInput.name': console,
  'measures listMeasureRowsInput.group': searched,
  'member correctContactInput.phone': { kept: ['member.phone'] },
  'member engageMemberInput.wageBasis': { kept: ['engagement.wage_basis'] },
  'member leavePoolInput.leftTo': { kept: ['pool_member.left_to'] },
  'member licenseMemberInput.vak': code,
  'member listMembersInput.vak': searched,
  'member listMembersInput.after': mark,
  'member overviewMembersInput.search': searched,
  'member overviewMembersInput.vak': searched,
  'member overviewMembersInput.board': searched,
  'offer declineOfferInput.words': { kept: ['offer.decline_words'], isProse: true },
  'passkey addPasskeyInput.name': { kept: ['passkey.name'] },
  'planning showPlanningInput.vak': searched,
  'pool amendSpelregelsInput.reason': { kept: ['spelregels.reason'], isProse: true },
  'pool amendSpelregelsInput.body.roles[]': code,
  'pool amendSpelregelsInput.body.vakken[]': code,
  'pool amendSpelregelsInput.body.unlicensed.vakkenExcluded[]': code,
  'pool amendSpelregelsInput.body.intakeCriteria[].criterion': criteria,
  'pool amendSpelregelsInput.body.intakeCriteria[].evidence': criteria,
  'pool checkAmendmentInput.body.roles[]': code,
  'pool checkAmendmentInput.body.vakken[]': code,
  'pool checkAmendmentInput.body.unlicensed.vakkenExcluded[]': code,
  'pool checkAmendmentInput.body.intakeCriteria[].criterion': criteria,
  'pool checkAmendmentInput.body.intakeCriteria[].evidence': criteria,
  'pool spelregelsBody.roles[]': code,
  'pool spelregelsBody.vakken[]': code,
  'pool spelregelsBody.unlicensed.vakkenExcluded[]': code,
  'pool spelregelsBody.intakeCriteria[].criterion': criteria,
  'pool spelregelsBody.intakeCriteria[].evidence': criteria,
  'proposal overrideProposalInput.reason': { kept: ['proposal.reason'], isProse: true },
  'proposal rejectProposalInput.reason': { kept: ['proposal.reason'], isProse: true },
  'proposal whoElseInput.name': searched,
  'request amendRequestInput.notes': notes,
  'request changeLessonsInput.lessons[].rrule': { asked: 'read by a grammar (scheduler/calendar)' },
  'request changeLessonsInput.lessons[].vak': code,
  'request changeLessonsInput.lessons[].group': group,
  'request listInboxInput.vak': searched,
  'request listInboxInput.after': mark,
  'request listRequestsInput.vak': searched,
  'request listRequestsInput.after': mark,
  'retention setRetentionTermInput.source': { kept: ['retention_term.source'] },
  'run listRunsInput.after': mark,
  'school-account setSchoolAccountInput.board': console,
  'school-account setSchoolAccountInput.clientId': console,
  'school-account setSchoolAccountInput.organisation': console,
  'search findAnythingInput.text': searched,
  'settlement amendKeyInput.reason': { kept: ['settlement_key.reason'], isProse: true },
  ...ofInvoiceParty('settlement invoicePartyBody'),
  ...ofInvoiceParty('settlement keepInvoicePartyInput'),
  'site closeSiteInput.seen': mark,
  'access-key makeKeyInput.label': { kept: ['access_key.label'] },
  'user listUsersInput.text': searched,
  'user createKeyInput.name': console,
  'user createKeyInput.label': console,
  'user createKeyInput.board': console,
  'user createKeyInput.sites[]': console,
  'user createKeyInput.pool': console,
  'user createKeyInput.region': console,
}

function ofInvoiceParty(schema: string): Readonly<Record<string, Fate>> {
  const number: Fate = { asked: 'checked by its form and its check digits' }
  return {
    [`${schema}.legalName`]: { kept: ['invoice_party.legal_name'] },
    [`${schema}.kvkNumber`]: number,
    [`${schema}.oin`]: number,
    [`${schema}.vatNumber`]: number,
    [`${schema}.iban`]: number,
    [`${schema}.street`]: { kept: ['invoice_party.street'] },
    [`${schema}.placeName`]: { kept: ['invoice_party.place_name'] },
  }
}
