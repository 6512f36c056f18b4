// A collecting cycle of any size, written straight into the database: for tests of lists, in which nobody follows a link.

import { randomUUID } from "node:crypto"
import { makePassword } from "@/lib/access/makePassword"
import { asOrganiser, type Organiser, type Owner } from "@/lib/authority/authority"
import { createCycle } from "@/lib/cycle/createCycle"
import type { InvitationState } from "@/lib/cycle/progress"
import type { Database } from "@/lib/db/database"
import { portionsOf } from "@/lib/db/portions"
import { createWorkspace } from "@/lib/workspace/createWorkspace"
import { dayIn, daysAfter } from "@/lib/words/day"

const TEAMS = ["Sales", "Product", "Legal", "Design", "Care"]

export interface Asked {
  /** Place of the rater among the people. */
  rater: number
  group: string
  state: InvitationState
}

/** Whom each subject's raters are, by the places of the subjects among the people. */
export type AskedAbout = (subject: number) => Asked[]

export interface LargeCycle {
  owner: Owner
  cycleId: string
  /** By place. */
  people: { id: string; name: string; email: string }[]
  subjects: string[]
  raters: string[]
  /** An organiser who is the person at this place. */
  organiserWhoIs(place: number): Promise<Organiser>
  /** Writes what raters have done anew. */
  react(asked: AskedAbout): Promise<void>
}

/** Of so many people the first ones are reviewed; everyone is a rater. */
export async function largeCycle(
  db: Database,
  { people: size, subjects: reviewed, daysLeft = 10 }: { people: number; subjects: number; daysLeft?: number },
  asked: AskedAbout,
  now: Date,
): Promise<LargeCycle> {
  const email = `${randomUUID()}@northwind.example`
  const workspace = { name: "Northwind", ownerName: "Lena Brandt", email, password: makePassword() }
  const creation = await createWorkspace(db, workspace, "open", now)
  if (creation.kind !== "created") throw new Error(creation.kind)
  const { owner } = creation
  const { workspaceId } = owner
  const cycleId = await createCycle(db, owner, { name: "Everyone" }, now)
  const deadline = daysAfter(dayIn(owner.timeZone, now), daysLeft)
  await db.cycle.update({
    where: { id: cycleId },
    data: { stage: "collecting", launchedAt: now, deadline, keyFingerprint: "-", termsMac: "-", mailWay: "mailbox" },
  })

  const number = (place: number) => String(place).padStart(5, "0")
  const people = Array.from({ length: size }, (_, place) => ({
    id: randomUUID(),
    workspaceId,
    name: `Person ${number(place)}`,
    email: `${number(place)}.${randomUUID()}@x.example`,
    unit: TEAMS[place % TEAMS.length]!,
  }))
  const subjects = people.slice(0, reviewed).map(({ id: personId, unit }) => {
    return { id: randomUUID(), cycleId, personId, unit }
  })
  const raters = people.map(({ id: personId }) => ({ id: randomUUID(), cycleId, personId }))
  for (const portion of portionsOf(people)) await db.person.createMany({ data: portion })
  for (const portion of portionsOf(subjects)) await db.subject.createMany({ data: portion })
  for (const portion of portionsOf(raters)) await db.rater.createMany({ data: portion })
  const links = raters.map(({ id: raterId }) => {
    return { id: randomUUID(), raterId, tokenHash: randomUUID(), mac: "", cause: "asked" as const, issuedOn: now }
  })
  for (const portion of portionsOf(links)) await db.link.createMany({ data: portion })

  const react = async (reaction: AskedAbout) => {
    await db.invitation.deleteMany({ where: { cycleId } })
    const rows = subjects.flatMap(({ id: subjectId }, place) => {
      return reaction(place).map((row) => ({ ...row, id: randomUUID(), subjectId, raterId: raters[row.rater]!.id }))
    })
    for (const portion of portionsOf(rows)) {
      const data = portion.map(({ id, subjectId, raterId, group, state }) => {
        return { id, cycleId, subjectId, raterId, group, addedOn: now, withdrawnOn: state === "withdrawn" ? now : null }
      })
      await db.invitation.createMany({ data })
      const of = (state: InvitationState) => portion.filter((row) => row.state === state)
      const sent = of("answered").map(({ id: invitationId, rater }) => ({ invitationId, linkId: links[rater]!.id }))
      await db.sent.createMany({ data: sent })
      await db.declined.createMany({ data: of("declined").map(({ id: invitationId }) => ({ invitationId })) })
    }
  }
  await react(asked)

  return {
    owner,
    cycleId,
    people,
    subjects: subjects.map(({ id }) => id),
    raters: raters.map(({ id }) => id),
    organiserWhoIs: async (place) => {
      const { name, email: address } = people[place]!
      const member = { name, email: address, role: "organiser" as const }
      const userId = randomUUID()
      await db.user.create({ data: { ...member, id: userId, workspaceId } })
      return asOrganiser({ ...owner, ...member, userId })!
    },
    react,
  }
}
