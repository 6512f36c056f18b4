import type { Prisma } from "@/prisma/client/client"

/** Somebody who signs in to the workspace. */
export interface Member {
  userId: string
  name: string
}

/** Where a report is on its way to the person it is about. */
export interface ReleaseState {
  /** Null where nobody coaches the subject. */
  coach: Member | null
  coachReleasedAt: Date | null
  releasedAt: Date | null
  /** The day on which the coach talked with the subject about it, as the coach says. */
  talkHeldOn: Date | null
  /** Who has opened it, the earliest first. */
  openings: Opening[]
}

export interface Opening {
  /** The person it is about, a member of the workspace, or one who was. */
  by: { kind: "subject"; name: string } | ({ kind: "member" } & Member) | { kind: "formerMember" }
  /** The first day on which they did. */
  day: Date
}

/** What an opening has in the place of a user's id when the person it is about has opened the report. */
export const SUBJECT = "subject"

/** What has to be read of a report to tell its state. */
export const RELEASE = {
  id: true,
  coachReleasedAt: true,
  releasedAt: true,
  openings: { orderBy: [{ day: "asc" }, { reader: "asc" }], select: { reader: true, day: true } },
} satisfies Prisma.ReportSelect

/** The same of the subject it is about. */
export const RELEASED_TO = {
  talkHeldOn: true,
  person: { select: { name: true } },
  coach: { select: { id: true, name: true } },
} satisfies Prisma.SubjectSelect

type ReleaseFields = Prisma.ReportGetPayload<{ select: typeof RELEASE }>

/** @param users of the workspace */
export function stateOf(
  { coachReleasedAt, releasedAt, openings }: ReleaseFields,
  { person, coach, talkHeldOn }: Prisma.SubjectGetPayload<{ select: typeof RELEASED_TO }>,
  users: { id: string; name: string }[],
): ReleaseState {
  const first = new Map<string, Opening>()
  for (const { reader, day } of openings) {
    if (!first.has(reader)) first.set(reader, { by: readerNamed(reader, person.name, users), day })
  }
  return {
    coach: coach && { userId: coach.id, name: coach.name },
    coachReleasedAt,
    releasedAt,
    talkHeldOn,
    openings: [...first.values()],
  }
}

function readerNamed(reader: string, subjectName: string, users: { id: string; name: string }[]): Opening["by"] {
  if (reader === SUBJECT) return { kind: "subject", name: subjectName }
  const user = users.find(({ id }) => id === reader)
  return user ? { kind: "member", userId: user.id, name: user.name } : { kind: "formerMember" }
}
