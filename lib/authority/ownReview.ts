import type { Viewer } from "@/lib/authority/viewer"

// Whoever runs a review of themselves must not learn who has answered about them. A user is a person of the directory whose
// address they sign in with, or to whom they are tied: as they have said at a launch, or because that person had their address
// once (lib/people/keepTies.ts). A tie that ended with the address could be cut by whoever may change addresses under
// People, which is the very organiser from whom something is to be kept.

type User = Pick<Viewer, "userId" | "email">

/** What `isSelf` has to know of a person. */
export const OF_SELF = { email: true, ties: { select: { userId: true } } } as const

/** Whether somebody of the workspace's directory is this user. */
export function isSelf({ userId, email }: User, person: { email: string; ties: { userId: string }[] }): boolean {
  return person.email === email || person.ties.some((tie) => tie.userId === userId)
}

/** This user, for a query that asks for people of their workspace. */
export function nobodyBut({ userId, email }: User) {
  return { OR: [{ email }, { ties: { some: { userId } } }] }
}

/** Whoever is not this user, for a query that asks for people of their workspace. */
export function anyoneBut({ userId, email }: User) {
  return { email: { not: email }, ties: { none: { userId } } }
}
