import type { Db } from "@/lib/db/database"

/** Who and what the ids of a cycle are, in words that are the same in another world. */
export async function listRoles(db: Db, cycleId: string, people: Map<string, string>): Promise<Map<string, string>> {
  const roles = new Map([[cycleId, "cycle"]])
  for (const [name, id] of people) roles.set(id, name)
  const subjects = await db.subject.findMany({ where: { cycleId }, select: { id: true, personId: true } })
  for (const { id, personId } of subjects) roles.set(id, `subject ${roles.get(personId)}`)
  const raters = await db.rater.findMany({
    where: { cycleId },
    select: {
      id: true,
      personId: true,
      invitations: { orderBy: { subject: { person: { name: "asc" } } }, select: { id: true, subjectId: true } },
      links: { orderBy: { issuedOn: "asc" }, select: { id: true } },
    },
  })
  for (const { id, personId, invitations, links } of raters) {
    // Of whom was deleted nobody knows the name any more.
    const name = personId === null ? "somebody" : roles.get(personId)!
    roles.set(id, `rater ${name}`)
    for (const invitation of invitations) roles.set(invitation.id, `${name} about ${roles.get(invitation.subjectId)}`)
    for (const [place, link] of links.entries()) roles.set(link.id, `link ${place} of ${name}`)
  }
  const nominators = await db.nominator.findMany({ where: { cycleId }, select: { id: true, personId: true } })
  for (const { id, personId } of nominators) roles.set(id, `nominator ${roles.get(personId)}`)
  return roles
}
