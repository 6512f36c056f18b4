import type { Organiser } from "@/lib/authority/authority"
import { cyclesOf } from "@/lib/cycle/scope"
import type { Db } from "@/lib/db/database"
import { findLinkKey } from "@/lib/keys/findLinkKey"
import { KEY_REF, type Keys } from "@/lib/keys/keys"
import { queryOf } from "@/lib/keys/query"
import { mailWayOf } from "@/lib/outbox/mailWay"
import type { MailWay } from "@/prisma/client/enums"

/** What keeps a collecting cycle from going on until somebody decides. */
export interface Trouble {
  /** Its key is not in the key store: nothing can be answered, sent or closed. */
  isKeyMissing: boolean
  /** Questionnaire or thresholds were changed outside of Parallax, so it was not closed. */
  areTermsChanged: boolean
  /** Mails leave in this way now, and not as when it was launched, so those with links wait; null where all is as it was. */
  otherMailWay: MailWay | null
}

/** What is wrong with a collecting cycle; null when the organiser has no such cycle. */
export async function findTrouble(
  db: Db,
  keys: Keys,
  organiser: Organiser,
  cycleId: string,
  hasMailServer: boolean,
): Promise<Trouble | null> {
  const cycle = await db.cycle.findFirst({
    where: { ...cyclesOf(organiser), id: cycleId, stage: "collecting" },
    select: {
      ...KEY_REF,
      closeFailure: true,
      mailWay: true,
      workspace: { select: { isDemo: true } },
    },
  })
  if (!cycle) return null
  const present = mailWayOf(hasMailServer, cycle.workspace.isDemo)
  return {
    isKeyMissing: (await findLinkKey(queryOf(db), keys, cycle)) === null,
    areTermsChanged: cycle.closeFailure === "termsChanged",
    otherMailWay: cycle.mailWay === present ? null : present,
  }
}
