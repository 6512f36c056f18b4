import { defineConfig } from "prisma/config"

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  // Only `prisma migrate deploy` asks for it; the product opens its database in lib/db/client.ts.
  datasource: { url: process.env.DATABASE_URL ?? "" },
})
