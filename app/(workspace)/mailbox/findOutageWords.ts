import { getWords } from "@/app/_server/words"
import { canAdminister } from "@/lib/authority/viewer"
import { findOutage } from "@/lib/mail/findOutage"

/** What stands above every page of an organiser while mail waits for a server that takes none. */
export interface OutageWords {
  title: string
  /** Why, and what comes of it. */
  about: string
  /** Who can mend it, where the reader cannot. */
  whoMends: string | null
  /** What leads to where the reader can. */
  mend: string | null
}

/** The outage of an organiser's mail in words; null while mail leaves, or nothing waits. */
export async function findOutageWords(...asked: Parameters<typeof findOutage>): Promise<OutageWords | null> {
  const outage = await findOutage(...asked)
  if (!outage) return null
  const { t } = await getWords()
  const [, organiser] = asked
  const mends = outage.isOwn && canAdminister(organiser)
  const who = outage.isOwn ? t("mailSettings.outage.askOwner") : t("mailSettings.outage.askOperator")
  return {
    title: t("mailSettings.outage.title"),
    about: `${t(`mailSettings.fault.${outage.fault}`)} ${t("mailSettings.outage.waits")}`,
    whoMends: mends ? null : who,
    mend: mends ? t("mailSettings.outage.mend") : null,
  }
}
