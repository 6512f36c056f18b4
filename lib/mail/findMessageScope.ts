import type { Organiser } from "@/lib/authority/authority"
import { anyoneBut, nobodyBut } from "@/lib/authority/ownReview"
import { canAdminister } from "@/lib/authority/viewer"
import type { Db } from "@/lib/db/database"
import type { Prisma } from "@/prisma/client/client"
import type { MessageKind } from "@/prisma/client/enums"

/**
 * Where an organiser's messages are: those of the workspace. Links to get in, and what is told of an account, belong to their
 * user; an owner sees all of them.
 * What is written to those who are asked about the organiser is not theirs to see: a link opens what was typed, and a
 * reminder, or a message that was dropped, tells who has answered. Nor is what is written to their manager about raters who are
 * proposed. These few raters are looked up first: asked of every
 * message, it would be asked of every invitation.
 */
export async function findMessageScope(db: Db, organiser: Organiser): Promise<Prisma.MessageWhereInput> {
  const { workspaceId, userId } = organiser
  const askedAboutThem = await db.rater.findMany({
    where: {
      cycle: { workspaceId },
      invitations: { some: { subject: { person: nobodyBut(organiser) } } },
      OR: [{ personId: null }, { person: anyoneBut(organiser) }],
    },
    select: { id: true },
  })
  const hidden = askedAboutThem.map(({ id }) => id)
  const access = canAdminister(organiser)
    ? {}
    : { OR: [{ accessLinkId: null, kind: { notIn: OF_ACCOUNT } }, { userId }] }
  const toRaters = { OR: [{ raterId: null }, { raterId: { notIn: hidden } }] }
  // By the link of their manager they could approve whom they have proposed themselves.
  const toManagers = {
    OR: [{ nominatorId: null }, { nominator: { person: { manages: { none: nobodyBut(organiser) } } } }],
  }
  return { workspaceId, AND: [access, toRaters, toManagers] }
}

const OF_ACCOUNT: MessageKind[] = ["passwordChanged", "newSignIn", "ownAddressChanged"]
