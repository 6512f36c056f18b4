import type { Metadata } from "next"
import { addressOf, ChoiceSchema, type Choice } from "@/app/(workspace)/mailbox/choice"
import { Filters } from "@/app/(workspace)/mailbox/filters"
import { Messages } from "@/app/(workspace)/mailbox/messages"
import { Notices } from "@/app/(workspace)/mailbox/notices"
import { requireOrganiser } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { EmptyState, PageHeader } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import { canAdminister } from "@/lib/authority/viewer"
import { listLaunchedCycles } from "@/lib/cycle/listLaunchedCycles"
import { findMailboxHealth } from "@/lib/mail/findMailboxHealth"
import { findMailWay } from "@/lib/mail/findMailWay"
import { listMessages, PAGE_SIZE } from "@/lib/mail/listMessages"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("mailbox.title") }
}

type SearchParams = Promise<Record<string, string | string[]>>

/** What was written to whom, and what became of it. */
export default async function MailboxPage({ searchParams }: { searchParams: SearchParams }) {
  const { db, secret, organiser, transport } = await requireOrganiser()
  const { t } = await getWords()
  const choice = ChoiceSchema.parse(await searchParams)
  const { cycle, kind, state, search, page } = choice
  const filter = { ...(cycle && { cycleId: cycle }), ...(kind && { kind }), ...(state && { state }), search, page }
  const way = await findMailWay(db, secret, transport !== null, organiser)
  const [{ messages, total }, cycles, health] = await Promise.all([
    listMessages(db, organiser, filter),
    listLaunchedCycles(db, organiser),
    findMailboxHealth(db, organiser, way),
  ])
  const isFiltered = Boolean(cycle || kind || state || search)
  return (
    <div className="page">
      <PageHeader title={t("mailbox.title")} lead={t("mailbox.lead")} />
      <Notices health={health} isOwner={canAdminister(organiser)} />
      {(isFiltered || total > 0) && <Filters choice={choice} cycles={cycles} />}
      {total > 0 && <Messages messages={messages} goesOut={way.mailWay !== "mailbox"} />}
      {total === 0 && !isFiltered && (
        <EmptyState
          title={t("mailbox.empty.title")}
          action={<ButtonLink href="/cycles">{t("mailbox.empty.button")}</ButtonLink>}
        >
          {t("mailbox.empty.lead")}
        </EmptyState>
      )}
      {total === 0 && isFiltered && (
        <EmptyState
          title={t("mailbox.nothing.title")}
          action={<ButtonLink href="/mailbox">{t("mailbox.nothing.button")}</ButtonLink>}
        >
          {t("mailbox.nothing.lead")}
        </EmptyState>
      )}
      {total > PAGE_SIZE && <Pages choice={choice} total={total} />}
    </div>
  )
}

async function Pages({ choice, total }: { choice: Choice; total: number }) {
  const { t } = await getWords()
  const { page } = choice
  const last = Math.ceil(total / PAGE_SIZE)
  return (
    <nav className="row apart" aria-label={t("mailbox.pages.label")}>
      <span className="quiet">
        {t("mailbox.pages.shown", {
          first: Math.min((page - 1) * PAGE_SIZE + 1, total),
          last: Math.min(page * PAGE_SIZE, total),
          total,
        })}
      </span>
      <span className="row">
        {page > 1 && (
          <ButtonLink href={addressOf({ ...choice, page: page - 1 })}>{t("mailbox.pages.later")}</ButtonLink>
        )}
        {page < last && (
          <ButtonLink href={addressOf({ ...choice, page: page + 1 })}>{t("mailbox.pages.earlier")}</ButtonLink>
        )}
      </span>
    </nav>
  )
}
