import { defineConfig } from 'drizzle-kit'

/** `npm run db:generate -- --name what-changed` compares this schema with the last migration. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './db/schema/index.ts',
  out: './db/migrations',
})
