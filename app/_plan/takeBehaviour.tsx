import { MarkForm } from "@/app/_plan/markForm"
import { mark as markAction } from "@/app/report/[token]/planActions"
import type { Mark } from "@/lib/plan/plan"
import type { LocalItem } from "@/lib/questionnaire/localQuestionnaire"
import { capital } from "@/lib/report/reading/parts"

/** Takes a behaviour into the plan where it stands in the report, as a strength to keep or a thing to work on. */
export function TakeBehaviour({
  token,
  item: { id, self },
  mark,
  where = "row",
}: {
  token: string
  item: Pick<LocalItem, "id" | "self">
  /** How it is marked now. */
  mark: Mark | undefined
  /** Tells places apart where a page has the same behaviour in several; a short word. */
  where?: string
}) {
  return (
    <MarkForm
      place={`take-${where}-${id}`}
      choice={{ id, words: capital(self) }}
      mark={mark}
      action={markAction.bind(null, token)}
    />
  )
}
