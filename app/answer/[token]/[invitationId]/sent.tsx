import Link from "next/link"
import type { ReactNode } from "react"
import { addressOf, askingAddress, listAddress } from "@/lib/ballot/addresses"
import { Arrival } from "@/app/answer/_keeping/arrival"
import { isStillOpen } from "@/app/answer/[token]/stillOpen"
import styles from "@/app/answer/[token]/[invitationId]/answer.module.css"
import { findReceipt } from "@/app/answer/[token]/[invitationId]/findReceipt"
import { Receipt } from "@/app/answer/[token]/[invitationId]/receipt"
import { openStep, stepsOf } from "@/app/answer/[token]/[invitationId]/steps"
import { UseCopy } from "@/app/answer/[token]/[invitationId]/useCopy"
import { getWords } from "@/app/_server/words"
import { Card, Notice, PageHeader } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import { isBlank } from "@/lib/ballot/draft"
import type { OpenedLink, RaterLink } from "@/lib/ballot/raterLink"
import type { Words } from "@/lib/words/words"

/** The id of what is heard on arriving. */
const RECEIPT = "receipt"

/** The receipt of the last sending, where it was in this browser. */
export async function ReceiptKept() {
  const receipt = await findReceipt()
  const { t } = await getWords()
  return receipt ? <Receipt receipt={receipt} /> : <p>{t("answering.sent.receiptGone")}</p>
}

/** After sending: the receipt, the next colleague, and the way back until the last day. */
export async function Sent({
  link,
  opened,
  receipt,
}: {
  link: RaterLink
  opened: OpenedLink
  /** The receipt, or that it is gone. */
  receipt: ReactNode
}) {
  const words = await getWords()
  const { t, format } = words
  const { cycle, cycleId, group, subjectName } = link
  const first = stepsOf(words, link)[0]!
  return (
    <div className="page narrow">
      <PageHeader
        title={t("answering.sent.title")}
        lead={group.kind === "self" ? t("answering.sent.leadOfSelf") : t("answering.sent.lead", { name: subjectName })}
      />
      <Arrival key="sent" describedBy={RECEIPT} />
      {!isBlank(link.draft) && (
        <Notice tone="warning" title={t("answering.sent.anewTitle")}>
          {t("answering.sent.anewAbout")}{" "}
          <Link href={addressOf(link, "check")} prefetch={false}>
            {t("answering.sent.anewSend")}
          </Link>
        </Notice>
      )}
      <NextColleague opened={opened} />
      <Card>
        <div id={RECEIPT} className="stack">
          <h2>{t("answering.sent.receipt")}</h2>
          {receipt}
        </div>
        <p className="quiet">
          {t.rich("answering.receipt", {
            day: format.longDay(cycle.deadline),
            box: (chunks) => (
              <Link href={`/ballot-box/${cycleId}`} prefetch={false}>
                {chunks}
              </Link>
            ),
          })}
        </p>
      </Card>
      {/* Where there is more to answer, it waits behind its heading. */}
      <details className={styles.change} open={!opened.colleagues.some(isStillOpen)}>
        <summary>
          <h2>{t("answering.sent.change")}</h2>
        </summary>
        <p className="quiet">{t("answering.sent.changeAbout")}</p>
        <UseCopy
          place={{ id: link.id, copyKey: link.copyKey }}
          nextUrl={addressOf(link, "check")}
          words={{
            kept: t("answering.copy.kept"),
            change: t("answering.copy.change"),
            forget: t("answering.copy.forget"),
            failed: t("answering.copy.failed"),
          }}
        />
        <div className="row">
          <ButtonLink href={addressOf(link, first.id)} prefetch={false}>
            {t("answering.sent.anew")}
          </ButtonLink>
        </div>
        <ToTakeBack link={link} />
      </details>
    </div>
  )
}

/** The page of a colleague whom this rater has answered with an earlier link. */
export async function SentElsewhere({ link, opened }: { link: RaterLink; opened: OpenedLink }) {
  const { t } = await getWords()
  return (
    <div className="page narrow">
      <PageHeader
        title={t("answering.elsewhere.title")}
        lead={t("answering.elsewhere.lead", { name: link.subjectName })}
      />
      <NextColleague opened={opened} />
    </div>
  )
}

/** The way to the page that asks before what was sent is destroyed. */
export async function ToTakeBack({ link }: { link: RaterLink }) {
  const { t } = await getWords()
  return (
    <p>
      <Link href={askingAddress(link, "take-back")} prefetch={false}>
        {t("answering.takeBack.offer")}
      </Link>
    </p>
  )
}

/** Who has begun goes on where something is open; before that there is something to be told. */
function addressToGoOn(words: Words, link: RaterLink): string {
  return isBlank(link.draft) ? addressOf(link) : addressOf(link, openStep(words, link).id)
}

/** On to the next colleague, where the link has several; nothing where it has one. */
export async function NextColleague({ opened }: { opened: OpenedLink }): Promise<ReactNode> {
  const words = await getWords()
  const { t } = words
  const { token, colleagues } = opened
  if (colleagues.length === 1) return null
  const next = colleagues.find(isStillOpen)
  return (
    <div className="row">
      {next && (
        <ButtonLink href={addressToGoOn(words, next.link)} variant="primary" prefetch={false}>
          {next.link.group.kind === "self"
            ? t("answering.list.nextSelf")
            : t("answering.list.next", { name: next.link.subjectName })}
        </ButtonLink>
      )}
      <ButtonLink href={listAddress(token)} prefetch={false}>
        {t("answering.list.back")}
      </ButtonLink>
    </div>
  )
}
