import type { Done } from "@/lib/ballot/done"
import { getWords } from "@/app/_server/words"
import { Notice } from "@/app/_ui/block"

/** What was done on the page before, said and announced; nothing where nothing was. */
export async function DoneNotice({ done }: { done: Done | undefined }) {
  const { t } = await getWords()
  if (done === undefined) return null
  return <Notice tone={done === "changed" ? "warning" : "success"}>{t(`answering.done.${done}`)}</Notice>
}
