import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { z } from "zod"
import styles from "@/app/(workspace)/mailbox/[messageId]/message.module.css"
import { getContext } from "@/app/_server/context"
import { requireOrganiser } from "@/app/_server/viewer"
import { Card, Notice, PageHeader } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import { readMessage } from "@/lib/mail/store"

export const metadata: Metadata = { title: "Message", referrer: "no-referrer" }

/** A message as its receiver would see it; only where mail does not go out. */
export default async function MessagePage({ params }: { params: Promise<{ messageId: string }> }) {
  const viewer = await requireOrganiser()
  const { messageId } = await params
  if (!z.uuid().safeParse(messageId).success) notFound()
  const { db, secret, transport, configuration } = await getContext()
  const delivery = { secret, transport, publicUrl: configuration.publicUrl, now: new Date() }
  const message = await readMessage(db, viewer, delivery, messageId)
  if (!message) notFound()
  const { to, subject, text, html, link } = message
  return (
    <div className="page narrow">
      <PageHeader title={subject} back={{ href: "/mailbox", label: "Mailbox" }} />
      <Notice tone="warning" title={`This was written for ${to.name} and sent to nobody`}>
        {link ? "Its link is theirs: whoever opens it acts in their place." : "Its code is theirs alone."}
      </Notice>
      <Card>
        <dl className={styles.head}>
          <dt>To</dt>
          <dd>
            {to.name} <span className="quiet">{to.address}</span>
          </dd>
          <dt>From</dt>
          <dd>{configuration.mail?.from ?? "Parallax"}</dd>
        </dl>
        {/* Sandboxed without any rights: what is in a message can only be looked at. */}
        <iframe className={styles.message} title="The message as its receiver sees it" srcDoc={html} sandbox="" />
        {link && (
          <div className="row">
            <ButtonLink href={link} variant="primary" target="_blank" rel="noreferrer" prefetch={false}>
              Open the link
            </ButtonLink>
            <span className="quiet small">It opens what {to.name} would see, in a new tab.</span>
          </div>
        )}
      </Card>
      <details>
        <summary>As plain text</summary>
        <pre className={styles.text}>{text}</pre>
      </details>
    </div>
  )
}
