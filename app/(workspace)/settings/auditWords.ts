import type { AuditSubject } from "@/lib/access/audit"

const WORDS: Record<string, string> = {
  "workspace.created": "created the workspace",
  "workspace.changed": "changed the workspace",
  "member.invited": "invited a member",
  "member.removed": "removed a member",
  "password.changed": "changed the password",
  "person.added": "added a person",
  "person.changed": "changed a person",
  "person.deleted": "deleted a person",
  "people.imported": "pasted a list of people",
  "cycle.created": "created a cycle",
  "cycle.launched": "launched a cycle",
  "cycle.reminded": "sent reminders",
  "cycle.extended": "extended a deadline",
  "raters.added": "added raters",
  "rater.withdrawn": "withdrew a rater",
  "cycle.closed": "closed a cycle",
  "cycle.deleted": "deleted a cycle",
  "report.released": "released a report",
  "report.releasedToCoach": "released a report to its coach",
  "report.opened": "opened a report",
  "plan.shared": "shared a plan with their coach",
  "plan.unshared": "stopped sharing a plan",
  "coach.assigned": "chose a coach for somebody",
  "coach.removed": "took somebody's coach away",
  "report.withdrawn": "took a release back",
  "comment.withheld": "withheld a comment",
}

/** An entry of the log as a sentence's end: "launched a cycle (89 invitations)". */
export function inWords(action: string, about: AuditSubject): string {
  const details = Object.entries(about).filter(([, value]) => typeof value === "number" || typeof value === "boolean")
  const numbers = details.map(([name, value]) => `${value} ${name}`)
  const role = typeof about.role === "string" ? [about.role] : []
  const all = [...role, ...numbers]
  return (WORDS[action] ?? action) + (all.length > 0 ? ` (${all.join(", ")})` : "")
}
