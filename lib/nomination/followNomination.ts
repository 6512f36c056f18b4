import { tokenHash } from "@/lib/access/token"
import type { Db } from "@/lib/db/database"
import type { NominationLink, Nominator } from "@/lib/nomination/nominator"
import { storedRules } from "@/lib/nomination/rules"

/** What the link of somebody who proposes or approves leads to. Changes nothing: mail scanners open links too. */
export async function followNomination(db: Db, token: string): Promise<NominationLink> {
  const row = await db.nominator.findUnique({
    where: { tokenHash: tokenHash(token) },
    select: {
      id: true,
      person: { select: { id: true, name: true, email: true } },
      cycle: {
        select: {
          id: true,
          name: true,
          stage: true,
          nominationRules: true,
          workspace: { select: { id: true, name: true, timeZone: true } },
        },
      },
    },
  })
  if (!row?.cycle.nominationRules) return { kind: "unknown" }
  const { person, cycle } = row
  const { workspace } = cycle
  const names = { cycleName: cycle.name, workspaceName: workspace.name }
  switch (cycle.stage) {
    case "draft":
      // Links are made when proposals are asked for.
      return { kind: "unknown" }
    case "collecting":
    case "closed":
      return { kind: "launched", ...names }
    case "nominating": {
      const nominator = {
        nominatorId: row.id,
        personId: person.id,
        name: person.name,
        email: person.email,
        cycleId: cycle.id,
        workspaceId: workspace.id,
        timeZone: workspace.timeZone,
        token,
        rules: storedRules(row.cycle.nominationRules),
        ...names,
      }
      return { kind: "open", nominator: nominator as Nominator }
    }
  }
}
