import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { z } from "zod"
import styles from "@/app/(workspace)/mailbox/[messageId]/message.module.css"
import { getContext } from "@/app/_server/context"
import { requireOrganiser } from "@/app/_server/viewer"
import { Card, PageHeader } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import { readMessage } from "@/lib/mail/store"

export const metadata: Metadata = { title: "Message", referrer: "no-referrer" }

/** A message as its receiver would see it; only where no mail server is set. */
export default async function MessagePage({ params }: { params: Promise<{ messageId: string }> }) {
  const viewer = await requireOrganiser()
  const { messageId } = await params
  if (!z.uuid().safeParse(messageId).success) notFound()
  const { db, secret, transport, configuration } = await getContext()
  const message = await readMessage(db, viewer, { secret, transport, publicUrl: configuration.publicUrl, now: new Date() }, messageId)
  if (!message) notFound()
  return (
    <div className="page narrow">
      <PageHeader title={message.subject} lead={`To ${message.to}`} back={{ href: "/mailbox", label: "Mailbox" }} />
      <Card>
        {/* Sandboxed without any rights: what is in a message can only be looked at. */}
        <iframe className={styles.message} title="The message as its receiver sees it" srcDoc={message.html} sandbox="" />
        <div className="row">
          <ButtonLink href={message.link} variant="primary" target="_blank" rel="noreferrer" prefetch={false}>
            Open the link
          </ButtonLink>
          <span className="quiet small">It opens what the receiver would see.</span>
        </div>
      </Card>
      <details>
        <summary>As plain text</summary>
        <pre className={styles.text}>{message.text}</pre>
      </details>
    </div>
  )
}
