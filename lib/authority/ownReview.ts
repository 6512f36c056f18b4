import type { Viewer } from "@/lib/authority/viewer"

// Whoever runs a review of themselves must not learn who has answered about them. That a user is a person of the
// directory is told by the address.

/** Whether somebody of the workspace's directory is this user. */
export function isSelf({ email }: Pick<Viewer, "email">, person: { email: string }): boolean {
  return person.email === email
}

/** This user, for a query that asks for people of their workspace. */
export function nobodyBut({ email }: Pick<Viewer, "email">) {
  return { email }
}

/** Whoever is not this user, for a query that asks for people of their workspace. */
export function anyoneBut({ email }: Pick<Viewer, "email">) {
  return { email: { not: email } }
}
