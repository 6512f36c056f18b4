import type { Ids } from "@/e2e/expectations"
import { linkToken } from "@/lib/access/token"
import type { Owner } from "@/lib/authority/authority"
import type { Database } from "@/lib/db/database"
import { createDemoWorkspace } from "@/lib/demo/createDemoWorkspace"
import { makeTokens } from "@/lib/demo/makeTokens"
import type { Keys } from "@/lib/keys/keys"
import { understandPeople } from "@/lib/people/columns"
import { keepImport } from "@/lib/sheet/keepImport"
import { sheetOf } from "@/lib/sheet/file"

export interface FullWorld {
  owner: Owner
  email: string
  password: string
  ids: Ids
}

/** The demo workspace, and of everything in it one to ask for. */
export async function findIds(db: Database, keys: Keys): Promise<FullWorld> {
  const now = new Date()
  const demo = await createDemoWorkspace(db, keys, "open", now)
  if (demo.kind !== "made") throw new Error(demo.kind)
  const { owner } = demo
  const { workspaceId } = owner
  const cycleIn = (stage: "draft" | "collecting" | "closed", name = "") =>
    db.cycle.findFirstOrThrow({
      where: { workspaceId, stage, name: { contains: name } },
      select: { id: true, subjects: { select: { id: true } } },
    })
  const draft = await cycleIn("draft")
  const collecting = await cycleIn("collecting")
  const released = await db.report.findFirstOrThrow({
    where: { cycle: { workspaceId }, releasedAt: { not: null } },
    orderBy: { createdAt: "desc" },
    select: { id: true, cycleId: true, subjectId: true, tokenVersion: true },
  })
  const unreleased = await db.report.findFirstOrThrow({
    where: { cycle: { workspaceId }, releasedAt: null },
    select: { subjectId: true },
  })
  const tokens = await makeTokens(db, keys, collecting.id)
  const asked = await db.invitation.findFirstOrThrow({
    where: { cycleId: collecting.id, sent: null, declined: null },
    select: { id: true, raterId: true },
  })
  const people = await db.person.findMany({ where: { workspaceId }, take: 2, select: { id: true } })
  const message = await db.message.findFirstOrThrow({ where: { workspaceId }, select: { id: true } })
  const coach = await db.user.findFirstOrThrow({ where: { workspaceId, role: "coach" }, select: { id: true } })
  const list = (cycleId: string | null) => listOf(db, owner, cycleId, now)
  return {
    owner,
    email: demo.email,
    password: demo.password,
    ids: {
      draft: draft.id,
      spareDraft: draft.id,
      draftSubject: draft.subjects[0]!.id,
      draftSubjects: draft.subjects.map(({ id }) => id).join(" "),
      collecting: collecting.id,
      collectingSubject: collecting.subjects[0]!.id,
      collectingRater: asked.raterId,
      openInvitation: asked.id,
      closed: released.cycleId,
      reportSubject: released.subjectId,
      report: released.id,
      unreleasedSubject: unreleased.subjectId,
      coachedSubject: released.subjectId,
      person: people[0]!.id,
      freePerson: people[1]!.id,
      message: message.id,
      list: await list(null),
      pairs: await list(draft.id),
      coach: coach.id,
      raterToken: tokens.get(asked.raterId)!,
      raterInvitation: asked.id,
      reportToken: linkToken(keys.secret, "report", released.subjectId, released.tokenVersion),
      signInToken: "a-token-that-leads-nowhere",
      passwordToken: "a-token-that-leads-nowhere",
      code: "000000",
      domain: "faults.example",
    },
  }
}

/** A list that waits to be taken over. */
async function listOf(db: Database, owner: Owner, cycleId: string | null, now: Date): Promise<string> {
  const text = cycleId ? "Subject,Rater,Group\nViktor Petrov,Lena Brandt,x" : "Name,E-mail\nViktor Petrov,new@x.example"
  const read = await sheetOf(new TextEncoder().encode(text))
  if (read.kind !== "read") throw new Error(read.why)
  const { first, texts: headings, columns } = understandPeople(read.sheet)
  const kept = cycleId ? ["subject", "rater", "group"] : columns
  return keepImport(db, owner, { cycleId, fileName: "", sheet: read.sheet, first, headings, columns: kept }, now)
}
