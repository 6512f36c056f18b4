import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { organiserAttacks } from "@/lib/audit/attackAsOrganiser"
import { mailAttacks } from "@/lib/audit/attackTheMail"
import { lossAttacks } from "@/lib/audit/attackByLosses"
import { ballotAttacks } from "@/lib/audit/attackBallots"
import { rowAttacks } from "@/lib/audit/attackRows"
import { testDatabase } from "@/lib/db/testing/database"

const { db, sql } = await testDatabase()
const folder = await mkdtemp(join(tmpdir(), "parallax-audit-"))
afterAll(() => rm(folder, { recursive: true, force: true }))

test.each([...ballotAttacks, ...rowAttacks, ...organiserAttacks, ...mailAttacks, ...lossAttacks])(
  "$attacker: $attack",
  async (attack) => {
    const g = { db, query: sql, folder }
    const a = await attack.run(g, false)
    const b = await attack.run(g, true)
    console.log(attack.attack, "|", a.got, "|", b.got)
    expect(a.isBreach).toBe(false)
    expect(b.isBreach).toBe(true)
  },
)
