import type { Role } from "@/prisma/client/enums"

/** Somebody who is signed in. That alone allows little: what they may do, an authority says (authority.ts). */
export interface Viewer {
  userId: string
  workspaceId: string
  role: Role
  name: string
  email: string
  workspaceName: string
  /** IANA name of the zone in which the workspace's days begin and end. */
  timeZone: string
}

const ORGANISING: Role[] = ["owner", "organiser"]

/** Whether this user sets up and runs cycles. */
export function canOrganise({ role }: Pick<Viewer, "role">): boolean {
  return ORGANISING.includes(role)
}

/** Users who do, for a query. */
export const ORGANISERS = { role: { in: ORGANISING } }

/** Whether this user looks after the workspace itself: its members, its settings, its end. */
export function canAdminister({ role }: Pick<Viewer, "role">): boolean {
  return role === "owner"
}
