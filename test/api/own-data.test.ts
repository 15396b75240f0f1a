import { expect, it } from 'vitest'
import { openApiDocument } from '../../api/routes.ts'
import { asOwner } from '../../db/as-owner.ts'
import { seedReference } from '../../db/seed/reference.ts'
import { createPages } from '../../web/app.tsx'
import { appOver, callerOf } from '../support/ask.ts'
import { twoBoards } from '../support/build/two-boards.ts'
import { useDb } from '../support/use-db.ts'

const db = useDb()

it('a member takes along from the page what is kept, and nobody else takes anything there', async () => {
  await asOwner(db.ownerUrl, seedReference)
  const { users, anna } = await twoBoards(db)
  const app = appOver(db, {}, createPages({ demoUsers: [], openApiDocument }))
  const member = await callerOf(db, app, users.anna)
  const page = await member.page('/documenten')
  expect(await page.text()).toContain('action="/documenten/meenemen"')
  const file = await member.page('/documenten/meenemen', 'POST')
  expect(file.headers.get('Content-Disposition')).toBe('attachment; filename="mijn-gegevens.json"')
  expect(file.headers.get('Cache-Control')).toBe('no-store')
  expect(await file.json()).toMatchObject({ memberId: anna.id, data: { viewing: [{}] } })
  const coordinator = await callerOf(db, app, users.coordinatorP)
  expect((await coordinator.page('/documenten/meenemen', 'POST')).status).toBe(403)
})
