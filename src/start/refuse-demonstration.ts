import { asOwner } from '../../db/as-owner.ts'
import { hasDemonstration } from '../../db/seed/demo.ts'

/**
 * A database with the demonstration is not for real use: everybody knows its keys, an administrator's among them. Throws an
 * `Error` that says what to do.
 */
export async function refuseDemonstration(ownerUrl: string): Promise<void> {
  if (!(await asOwner(ownerUrl, hasDemonstration))) return
  throw new Error(
    'In deze database staan de voorbeeldgegevens, met sleutels die iedereen kent. Start ze met npm run demo, of kies voor echt ' +
      'gebruik een andere map (ACHTERVANG_DATA_DIR) of een andere database (DATABASE_URL).',
  )
}
