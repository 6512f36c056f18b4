import Link from "next/link"
import { addressOf } from "@/app/answer/[token]/addresses"
import styles from "@/app/answer/[token]/colleagues.module.css"
import { Handling } from "@/app/answer/[token]/handling"
import { getWords } from "@/app/_server/words"
import { Notice, PageHeader } from "@/app/_ui/block"
import { isBlank } from "@/lib/ballot/draft"
import type { Asked, OpenedLink } from "@/lib/ballot/raterLink"
import { askedOf } from "@/lib/questionnaire/asked"
import { progressOf } from "@/lib/questionnaire/answers"
import { minutesFor } from "@/lib/questionnaire/duration"
import { inLanguage } from "@/lib/questionnaire/localQuestionnaire"
import { groupOf } from "@/lib/questionnaire/schema"
import type { Words } from "@/lib/words/words"

/** The colleagues on a link one below another, with what is open. */
export async function Colleagues({ opened }: { opened: OpenedLink }) {
  const words = await getWords()
  const { t, format } = words
  const { colleagues, cycle, isCurrent, raterName } = opened
  const open = colleagues.filter(({ kind, link }) => kind === "open" && !link.submitted).length
  const lead = { rater: raterName, workspace: cycle.workspaceName, day: format.longDay(cycle.deadline) }
  return (
    <div className="page narrow">
      <PageHeader
        title={isCurrent ? t("answering.list.title", { count: colleagues.length }) : t("answering.ended.title")}
        lead={isCurrent ? t("answering.list.lead", lead) : t("answering.ended.about", { typed: colleagues.length })}
      />
      {isCurrent && open === 0 && <Notice tone="success">{t("answering.list.allDone")}</Notice>}
      <ul className={styles.colleagues}>
        {colleagues.map((asked) => (
          <li key={asked.link.id}>
            <span className={styles.who}>
              <Link href={addressOf(asked.link)} prefetch={false}>
                {asked.link.group.kind === "self" ? t("answering.list.self") : asked.link.subjectName}
              </Link>
              {asked.link.group.kind !== "self" && <span className="small quiet">{roleOf(words, asked)}</span>}
            </span>
            <span className="quiet">{stateOf(words, asked)}</span>
          </li>
        ))}
      </ul>
      <Handling opened={opened} />
    </div>
  )
}

function roleOf({ t, language }: Words, { link }: Asked): string {
  const { one } = groupOf(inLanguage(link.cycle.questionnaire, language), link.group.id)
  return t("answering.list.as", { one })
}

/** How it stands with one colleague, in a few words. */
function stateOf({ t, language }: Words, { kind, link }: Asked): string {
  const questionnaire = askedOf(inLanguage(link.cycle.questionnaire, language), link.group.id)
  switch (kind) {
    case "declined":
      return t("answering.list.declined")
    case "elsewhere":
      return t("answering.list.elsewhere")
    case "ended":
      return link.submitted ? t("answering.list.sent") : t("answering.list.typed")
    case "open":
      if (link.submitted) return t("answering.list.sent")
      return isBlank(link.draft)
        ? t("answering.list.open", { minutes: minutesFor(questionnaire) })
        : t("answering.soFar", progressOf(questionnaire, link.draft))
  }
}
