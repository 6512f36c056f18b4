import type { NominationWay } from "@/prisma/client/enums"

/** Somebody who is reviewed, as far as it matters who proposes their raters. */
export interface Proposed {
  personId: string
  /** Null for who has no manager, or one who has left. */
  managerId: string | null
}

/** Who proposes the raters of a subject: where there is no manager to do so, they themselves. */
export function proposerOf(way: NominationWay, { personId, managerId }: Proposed): string {
  switch (way) {
    case "managersApprove":
    case "organisersApprove":
      return personId
    case "managersPropose":
      return managerId ?? personId
  }
}

/** Who approves them, beside organisers; null where organisers alone do. */
export function approverOf(way: NominationWay, { managerId }: Proposed): string | null {
  switch (way) {
    case "managersApprove":
      return managerId
    case "organisersApprove":
    case "managersPropose":
      return null
  }
}

export type NominationRole = "proposer" | "approver"

/** What somebody does for a subject; null for who does nothing. */
export function roleOf(personId: string, way: NominationWay, subject: Proposed): NominationRole | null {
  if (approverOf(way, subject) === personId) return "approver"
  return proposerOf(way, subject) === personId ? "proposer" : null
}
