import type { Organiser } from "@/lib/authority/authority"
import { cyclesOf } from "@/lib/cycle/scope"
import type { Db } from "@/lib/db/database"
import { findLinkKey } from "@/lib/keys/findLinkKey"
import { KEY_REF, type Keys } from "@/lib/keys/keys"
import { queryOf } from "@/lib/keys/query"
import { isSameWay, type PresentWay } from "@/lib/outbox/mailWay"
import type { MailWay } from "@/prisma/client/enums"

/** What keeps a collecting cycle from going on until somebody decides. */
export interface Trouble {
  /** Its key is not in the key store: nothing can be answered, sent or closed. */
  isKeyMissing: boolean
  /** Questionnaire or thresholds were changed outside of Parallax, so it was not closed. */
  areTermsChanged: boolean
  /** Mails leave in another way now than when it was launched, so those with links wait; null where all is as it was. */
  otherMailWay: { before: MailWay; now: PresentWay } | null
}

/** What is wrong with a collecting cycle; null when the organiser has no such cycle. */
export async function findTrouble(
  db: Db,
  keys: Keys,
  organiser: Organiser,
  cycleId: string,
  present: PresentWay,
): Promise<Trouble | null> {
  const cycle = await db.cycle.findFirst({
    where: { ...cyclesOf(organiser), id: cycleId, stage: "collecting" },
    select: {
      ...KEY_REF,
      closeFailure: true,
      mailWay: true,
      mailAccount: true,
    },
  })
  if (!cycle) return null
  return {
    isKeyMissing: (await findLinkKey(queryOf(db), keys, cycle)) === null,
    areTermsChanged: cycle.closeFailure === "termsChanged",
    otherMailWay: isSameWay(cycle, present) ? null : { before: cycle.mailWay!, now: present },
  }
}
