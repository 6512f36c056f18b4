import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import type { Role } from "@/prisma/client/enums"

export interface Member {
  userId: string
  name: string
  email: string
  role: Role
  /** Invited, but has not chosen a password yet. */
  isWaiting: boolean
  /** Who they are in the directory, though their addresses differ: names. */
  tiedTo: string[]
}

/** Everyone who signs in to the workspace. */
export async function listMembers(db: Db, { workspaceId }: Organiser): Promise<Member[]> {
  const users = await db.user.findMany({
    where: { workspaceId },
    select: { id: true, name: true, email: true, role: true, passwordHash: true, ties: TIES },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  })
  return users.map(({ id, passwordHash, ties, ...user }) => ({
    userId: id,
    ...user,
    isWaiting: passwordHash === null,
    tiedTo: ties.flatMap(({ person: { name, email } }) => (email === user.email ? [] : name)),
  }))
}

const TIES = { select: { person: { select: { name: true, email: true } } } } as const
