import type { Metadata } from "next"
import { LogSection } from "@/app/(workspace)/settings/log/log"
import { requireOrganiser } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { canAdminister } from "@/lib/authority/viewer"
import { readLog } from "@/lib/log/readLog"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("settings.log.title") }
}

const LOG_LENGTH = 100

export default async function LogPage() {
  const { db, organiser } = await requireOrganiser()
  const log = await readLog(db, organiser, LOG_LENGTH)
  return <LogSection log={log} timeZone={organiser.timeZone} isOwner={canAdminister(organiser)} />
}
