import Link from "next/link"
import { Arrival } from "@/app/answer/_keeping/arrival"
import { addressOf, declineAllAddress, sideAddress } from "@/lib/ballot/addresses"
import styles from "@/app/answer/[token]/colleagues.module.css"
import type { Done } from "@/lib/ballot/done"
import { DoneNotice } from "@/app/answer/[token]/doneNotice"
import { Handling } from "@/app/answer/[token]/handling"
import { isStillOpen, mayBeDeclined, standingOf } from "@/app/answer/[token]/stillOpen"
import { titleOfList } from "@/app/answer/[token]/titles"
import { getWords } from "@/app/_server/words"
import { Badge, Card, Notice, PageHeader, ProgressBar } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import type { Asked, OpenedLink } from "@/lib/ballot/raterLink"
import { besideEachOther, minutesLeft } from "@/lib/ballot/sideBySide"
import { inLanguage } from "@/lib/questionnaire/localQuestionnaire"
import { groupOf } from "@/lib/questionnaire/schema"
import type { Words } from "@/lib/words/words"

/** The colleagues on a link: what is still to be answered, the rater about themselves first, then what is done. */
export async function Colleagues({ opened, done }: { opened: OpenedLink; done: Done | undefined }) {
  const words = await getWords()
  const { t } = words
  const { colleagues, cycle, isCurrent, raterName } = opened
  if (!isCurrent) return <EndedList opened={opened} done={done} />
  const open = colleagues.filter(isStillOpen)
  const declined = colleagues.filter(({ kind }) => kind === "declined")
  const answered = colleagues.filter((asked) => !isStillOpen(asked) && asked.kind !== "declined")
  return (
    <div className="page narrow">
      <PageHeader
        title={titleOfList(words, opened)}
        lead={t("answering.list.lead", { rater: raterName, workspace: cycle.workspaceName })}
      />
      <Arrival key="list" />
      <DoneNotice done={done} />
      {open.length > 0 ? (
        <Ahead opened={opened} open={open} />
      ) : (
        done === undefined && (
          <Notice tone="success">
            {t(answered.length > 0 ? "answering.list.allDone" : "answering.list.allDeclined")}
          </Notice>
        )
      )}
      <Part title={t("answering.list.open")} asked={open} />
      <Part title={t("answering.list.answered")} asked={answered} />
      <Part title={t("answering.list.declined")} asked={declined} />
      {(mayBeDeclined(opened).length > 1 || declined.length > 1) && (
        <p>
          <Link href={declineAllAddress(opened.token)} prefetch={false}>
            {mayBeDeclined(opened).length > 1 ? t("answering.declineAll.offer") : t("answering.declineAll.offerUndo")}
          </Link>
        </p>
      )}
      <Handling opened={opened} />
    </div>
  )
}

/** How far it is, by when, how long it takes in all, and the way to the next colleague. */
async function Ahead({ opened, open }: { opened: OpenedLink; open: Asked[] }) {
  const { colleagues, cycle } = opened
  const beside = besideEachOther(opened)
  const { t, format } = await getWords()
  const minutes = open.reduce((sum, { link }) => sum + standingOf(link).minutes, 0)
  const settled = colleagues.length - open.length
  const next = open.find(({ link }) => standingOf(link).isBegun) ?? open[0]!
  const isSelf = next.link.group.kind === "self"
  const verb = standingOf(next.link).isBegun ? "goOn" : "next"
  return (
    <Card>
      <ProgressBar
        value={settled}
        max={colleagues.length}
        label={t("answering.list.progress", { settled, total: colleagues.length })}
      />
      <p>
        {t("answering.list.ahead", {
          minutes,
          isBegun: String(settled > 0 || standingOf(next.link).isBegun),
          day: format.longDay(cycle.deadline),
          timeZone: cycle.timeZone.replaceAll("_", " "),
        })}
      </p>
      <div className="row">
        <ButtonLink href={addressOf(next.link)} variant="primary" prefetch={false}>
          {t(isSelf ? `answering.list.${verb}Self` : `answering.list.${verb}`, { name: next.link.subjectName })}
        </ButtonLink>
        {beside.length > 1 && (
          <ButtonLink href={sideAddress(opened.token)} prefetch={false}>
            {t("sideBySide.offer")}
          </ButtonLink>
        )}
      </div>
      {beside.length > 1 && <p className="small quiet">{t("sideBySide.about", { minutes: minutesLeft(beside) })}</p>}
      <p className="small quiet">{t("answering.list.pause")}</p>
    </Card>
  )
}

async function Part({ title, asked }: { title: string; asked: Asked[] }) {
  if (asked.length === 0) return null
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      <Rows asked={asked} />
    </section>
  )
}

async function Rows({ asked }: { asked: Asked[] }) {
  const words = await getWords()
  return (
    <ul className={styles.colleagues}>
      {asked.map((each) => (
        <li key={each.link.id}>
          <span className={styles.who}>
            <Link href={addressOf(each.link)} prefetch={false}>
              {each.link.group.kind === "self" ? words.t("answering.list.self") : each.link.subjectName}
            </Link>
            {each.link.group.kind !== "self" && <span className="small quiet">{roleOf(words, each)}</span>}
          </span>
          <State asked={each} />
        </li>
      ))}
    </ul>
  )
}

function roleOf({ t, language }: Words, { link }: Asked): string {
  const { one } = groupOf(inLanguage(link.cycle.questionnaire, language), link.group.id)
  return t("answering.list.as", { one })
}

/** How it stands with one colleague, in a few words. */
async function State({ asked: { kind, link } }: { asked: Asked }) {
  const { t } = await getWords()
  switch (kind) {
    case "declined":
      return <Badge>{t("answering.list.declined")}</Badge>
    case "elsewhere":
      return <Badge tone="success">{t("answering.list.elsewhere")}</Badge>
    case "ended":
      return link.submitted ? (
        <Badge tone="success">{t("answering.list.sent")}</Badge>
      ) : (
        <Badge>{t("answering.list.typed")}</Badge>
      )
    case "open": {
      if (link.submitted) return <Badge tone="success">{t("answering.list.sent")}</Badge>
      const { isBegun, minutes, answered, total } = standingOf(link)
      return (
        <span className={`quiet ${styles.state}`}>
          {isBegun && <span>{t("answering.list.soFar", { answered, total })}</span>}
          <span>{t(isBegun ? "answering.list.left" : "answering.list.takes", { minutes })}</span>
        </span>
      )
    }
  }
}

/** What was typed or sent with a link that has ended, by colleague. */
async function EndedList({ opened, done }: { opened: OpenedLink; done: Done | undefined }) {
  const { t } = await getWords()
  const { colleagues } = opened
  return (
    <div className="page narrow">
      <PageHeader title={t("answering.ended.title")} lead={t("answering.ended.about", { typed: colleagues.length })} />
      <Arrival key="ended" />
      <DoneNotice done={done} />
      <Rows asked={colleagues} />
      <Handling opened={opened} />
    </div>
  )
}
