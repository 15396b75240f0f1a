import { sqlState } from '../../db/unavailable.ts'

/** How PostgreSQL refused: the name of the constraint, else the SQLSTATE; `allowed` when it did not. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'allowed'
  } catch (error) {
    const refusal = constraintOf(error) ?? sqlState(error)
    if (refusal === undefined) throw error
    return refusal
  }
}

/** drizzle wraps what the driver throws. */
function constraintOf(error: unknown): string | undefined {
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    if ('constraint' in inner && typeof inner.constraint === 'string') return inner.constraint
  }
  return undefined
}
