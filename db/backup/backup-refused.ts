/** Why a backup is not put back. */
export type BackupRefusal = 'not-a-backup' | 'other-version' | 'cut-off' | 'damaged' | 'in-use'

/** Nothing of the backup was put back. */
export class BackupRefused extends Error {
  readonly refusal: BackupRefusal

  constructor(refusal: BackupRefusal, options?: ErrorOptions) {
    super(`the backup is not put back: ${refusal}`, options)
    this.name = 'BackupRefused'
    this.refusal = refusal
  }
}
