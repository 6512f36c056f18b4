import Link from "next/link"
import styles from "@/app/_nomination/nomination.module.css"
import { StateBadge } from "@/app/_nomination/stateBadge"
import { openNomination } from "@/app/_server/gates"
import { answerWith } from "@/app/_server/status"
import { getWords } from "@/app/_server/words"
import { PageHeader } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import { listTasks, type Task } from "@/lib/nomination/listTasks"
import type { NominationLink } from "@/lib/nomination/nominator"
import type { Words } from "@/lib/words/words"

/** What the link of somebody who proposes or approves raters opens: all that is theirs to do. Opening it changes nothing. */
export default async function NominatePage({ params }: { params: Promise<{ token: string }> }) {
  const { db, link } = await openNomination((await params).token)
  if (link.kind !== "open") return <Nowhere link={link} />
  const { nominator } = link
  const words = await getWords()
  const { t, format } = words
  const tasks = await listTasks(db, nominator)
  const { workspaceName: workspace, cycleName: cycle, rules } = nominator
  return (
    <div className="page narrow">
      <PageHeader
        title={t("nomination.link.title")}
        lead={t("nomination.link.lead", { workspace, cycle, day: rules.lastDay ? format.longDay(rules.lastDay) : "" })}
      />
      {tasks.length === 0 ? (
        <p className="quiet">{t("nomination.link.nothing")}</p>
      ) : (
        <ul className={styles.people}>
          {tasks.map((task) => (
            <li key={task.subjectId} className={styles.person}>
              <Link className={styles.who} href={`/nominate/${nominator.token}/${task.subjectId}`} prefetch={false}>
                {taskWords(words, task)}
              </Link>
              <StateBadge state={task.state} proposed={task.proposed} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function taskWords({ t }: Words, { role, isOwn, name }: Task): string {
  if (role === "approver") return t("nomination.link.approve", { name })
  return isOwn ? t("nomination.link.proposeOwn") : t("nomination.link.propose", { name })
}

async function Nowhere({ link }: { link: Exclude<NominationLink, { kind: "open" }> | { kind: "tooOften" } }) {
  const { t } = await getWords()
  switch (link.kind) {
    case "unknown":
    case "tooOften":
      answerWith(link.kind === "unknown" ? 404 : 429)
      return (
        <div className="page narrow">
          <PageHeader title={t(`nomination.link.${link.kind}.title`)} lead={t(`nomination.link.${link.kind}.lead`)} />
          {link.kind === "unknown" && (
            <div>
              <ButtonLink href="/lost-link" prefetch={false}>
                {t("nomination.link.unknown.lost")}
              </ButtonLink>
            </div>
          )}
        </div>
      )
    case "launched": {
      answerWith(410)
      const names = { cycle: link.cycleName, workspace: link.workspaceName }
      return (
        <div className="page narrow">
          <PageHeader title={t("nomination.link.launched.title")} lead={t("nomination.link.launched.lead", names)} />
          <div>
            <ButtonLink href="/lost-link" prefetch={false}>
              {t("nomination.link.launched.lost")}
            </ButtonLink>
          </div>
        </div>
      )
    }
  }
}
