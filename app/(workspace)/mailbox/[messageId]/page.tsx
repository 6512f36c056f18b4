import type { Metadata } from "next"
import { notFound } from "next/navigation"
import styles from "@/app/(workspace)/mailbox/[messageId]/message.module.css"
import { requireOrganiser } from "@/app/_server/gates"
import { parseId } from "@/app/_server/ids"
import { getWords } from "@/app/_server/words"
import { Card, Notice, PageHeader } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import { readMessage } from "@/lib/mail/readMessage"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("mailbox.message.title"), referrer: "no-referrer" }
}

/** A message as its receiver would see it; only where mail does not go out. */
export default async function MessagePage({ params }: { params: Promise<{ messageId: string }> }) {
  const { db, keys, organiser, openPost, configuration, now } = await requireOrganiser()
  const words = await getWords()
  const { t } = words
  const messageId = parseId((await params).messageId)
  const post = await openPost(words, organiser.workspaceId)
  const message = (await readMessage(db, keys, organiser, messageId, post, now)) ?? notFound()
  const { to, subject, text, html, link, hasCode } = message
  return (
    <div className="page narrow">
      <PageHeader title={subject} back={{ href: "/mailbox", label: t("mailbox.title") }} />
      <Notice tone="warning" title={t("mailbox.message.sentToNobody", { name: to.name })}>
        {link ? t("mailbox.message.link") : hasCode && t("mailbox.message.code")}
      </Notice>
      <Card>
        <dl className={styles.head}>
          <dt>{t("mailbox.message.to")}</dt>
          <dd>
            {to.name} <span className="quiet">{to.address}</span>
          </dd>
          <dt>{t("mailbox.message.from")}</dt>
          <dd>{configuration.mail?.from ?? "Parallax"}</dd>
        </dl>
        {/* Sandboxed without any rights: what is in a message can only be looked at. */}
        <iframe className={styles.message} title={t("mailbox.message.frame")} srcDoc={html} sandbox="" />
        {link && (
          <div className="row">
            <ButtonLink href={link} variant="primary" target="_blank" rel="noreferrer" prefetch={false}>
              {t("mailbox.message.open")}
            </ButtonLink>
            <span className="quiet small">{t("mailbox.message.opens", { name: to.name })}</span>
          </div>
        )}
      </Card>
      <details>
        <summary>{t("mailbox.message.plain")}</summary>
        <pre className={styles.text}>{text}</pre>
      </details>
    </div>
  )
}
