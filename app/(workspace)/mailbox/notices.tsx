import Link from "next/link"
import type { ReactNode } from "react"
import { retryAll } from "@/app/(workspace)/mailbox/actions"
import { getWords } from "@/app/_server/words"
import { Notice } from "@/app/_ui/block"
import { ConfirmButton } from "@/app/_ui/confirm"
import { SubmitButton } from "@/app/_ui/form"
import type { MailboxHealth } from "@/lib/mail/findMailboxHealth"

/** Whether mail really goes out, and what there is to mend. */
export async function Notices({
  health: { mailWay, isDemo, failed, unsent, waiting, leavesOut },
  isOwner,
}: {
  health: MailboxHealth
  isOwner: boolean
}) {
  const { t } = await getWords()
  const tags = { settings: (chunks: ReactNode) => (isOwner ? <MailSettingsLink>{chunks}</MailSettingsLink> : chunks) }
  return (
    <div className="stack">
      {mailWay === "server" && <Notice>{t("mailbox.goesOut.server")}</Notice>}
      {mailWay === "page" && <Notice>{t.rich("mailbox.goesOut.page", tags)}</Notice>}
      {mailWay === "mailbox" && (
        <Notice tone="warning" title={t("mailbox.stays.title")}>
          {isDemo ? t("mailbox.stays.demo") : t("mailbox.stays.noServer")} {t("mailbox.stays.whoOpens")}{" "}
          {!isDemo && t.rich("mailbox.stays.setServer", tags)}
        </Notice>
      )}
      {waiting.length > 0 && (
        <Notice tone="warning" title={t("mailbox.waiting.title")}>
          <p>{t("mailbox.waiting.about")}</p>
          <ul>
            {waiting.map(({ id, name }) => (
              <li key={id}>
                <Link href={`/cycles/${id}`}>{name}</Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {leavesOut && <Notice>{t("mailbox.leavesOut")}</Notice>}
      {failed > 0 && (
        <Notice tone="danger" title={t("mailbox.failed.title", { count: failed })}>
          <div className="stack">
            <p>{t("mailbox.failed.about")}</p>
            <form action={retryAll.bind(null, "failed")}>
              <SubmitButton variant="secondary" pendingLabel={t("mailbox.table.sending")}>
                {t("mailbox.failed.again", { count: failed })}
              </SubmitButton>
            </form>
          </div>
        </Notice>
      )}
      {unsent > 0 && (
        <Notice tone="warning" title={t("mailbox.unsent.title", { count: unsent })}>
          <div className="stack">
            <p>{t("mailbox.unsent.about")}</p>
            <div>
              <ConfirmButton
                label={t("mailbox.unsent.now", { count: unsent })}
                title={t("mailbox.unsent.question")}
                body={t("mailbox.unsent.body", { count: unsent })}
                confirmLabel={t("mailbox.unsent.confirm")}
                variant="secondary"
                action={retryAll.bind(null, "unsent")}
              />
            </div>
          </div>
        </Notice>
      )}
    </div>
  )
}

/** For owners, who alone find a page there. */
function MailSettingsLink({ children }: { children: ReactNode }) {
  return (
    <Link href="/settings/mail" prefetch={false}>
      {children}
    </Link>
  )
}
