/** A command that was given wrongly: nothing has been tried yet. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
