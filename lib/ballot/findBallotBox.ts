import { addUp, CompositionSchema, type Composition } from "@/lib/ballot/composition"
import type { Irregularities } from "@/lib/ballot/irregularities"
import type { Db } from "@/lib/db/database"

export type BallotBox =
  | { kind: "open"; cycleName: string; workspaceName: string; deadline: Date; timeZone: string }
  | ({
      kind: "counted"
      cycleName: string
      workspaceName: string
      composition: Composition
      receipts: string[]
    } & Irregularities)

/** The public count of a cycle, for everyone who has its address; null where there is none. */
export async function findBallotBox(db: Db, cycleId: string): Promise<BallotBox | null> {
  const cycle = await db.cycle.findUnique({
    where: { id: cycleId },
    select: {
      name: true,
      stage: true,
      deadline: true,
      workspace: { select: { name: true, timeZone: true } },
      subjects: { select: { composition: true } },
      ballotBox: { select: { receipts: true, notOpened: true, missing: true, unexpected: true } },
    },
  })
  if (!cycle) return null
  const names = { cycleName: cycle.name, workspaceName: cycle.workspace.name }
  switch (cycle.stage) {
    case "draft":
    case "nominating":
      return null
    case "collecting":
      return { kind: "open", ...names, deadline: cycle.deadline!, timeZone: cycle.workspace.timeZone }
    case "closed": {
      const compositions = cycle.subjects.map(({ composition }) => CompositionSchema.safeParse(composition).data)
      const composition = addUp(compositions.filter((each) => each !== undefined))
      return { kind: "counted", ...names, composition, ...(cycle.ballotBox ?? EMPTY) }
    }
  }
}

const EMPTY = { receipts: [], notOpened: 0, missing: 0, unexpected: 0 }
