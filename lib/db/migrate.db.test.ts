import { expect, test } from "vitest"
import { testDatabase } from "@/lib/db/testing/database"

const { db, sql } = await testDatabase()

test("migrations are recorded as Prisma records them", async () => {
  const rows = await sql<{ migration_name: string; applied_steps_count: number }>(
    "SELECT migration_name, applied_steps_count FROM _prisma_migrations",
  )
  expect(rows[0]).toEqual({ migration_name: "20261123000000_first_tables", applied_steps_count: 1 })
})

test("an undefined filter throws instead of matching everything", async () => {
  await expect(db.person.findMany({ where: { workspaceId: undefined as never } })).rejects.toThrow(/undefined/)
})

test("a threshold below three is refused by the database itself", async () => {
  const workspace = { id: "00000000-0000-4000-8000-000000000001", name: "Acme", threshold: 2, createdAt: new Date(0) }
  await expect(db.workspace.create({ data: workspace })).rejects.toThrow(/threshold_at_least_three/)
})
