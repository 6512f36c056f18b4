import type { Viewer } from "@/lib/access/viewer"

/** Whether this user sets up and runs cycles. */
export function canOrganise({ role }: Pick<Viewer, "role">): boolean {
  return role === "owner" || role === "organiser"
}

/** Whether this user looks after the workspace itself: its members, its settings, its end. */
export function canAdminister({ role }: Pick<Viewer, "role">): boolean {
  return role === "owner"
}
