import type { Metadata } from "next"
import Link from "next/link"
import { z } from "zod"
import { retry } from "@/app/(workspace)/mailbox/actions"
import { KIND_NAMES } from "@/app/(workspace)/mailbox/kinds"
import { getContext } from "@/app/_server/context"
import { requireOrganiser } from "@/app/_server/viewer"
import { Badge, EmptyState, Notice, PageHeader } from "@/app/_ui/block"
import { SubmitButton } from "@/app/_ui/form"
import { listCycles } from "@/lib/cycle/store"
import { dayInWords } from "@/lib/db/day"
import { listMessages, type MailboxRow } from "@/lib/mail/store"

export const metadata: Metadata = { title: "Mailbox" }

/** What was written to whom, and what became of it. */
export default async function MailboxPage({ searchParams }: { searchParams: Promise<{ cycle?: string | string[] }> }) {
  const viewer = await requireOrganiser()
  const { db, transport } = await getContext()
  const chosen = z.uuid().safeParse((await searchParams).cycle).data
  const [messages, cycles] = await Promise.all([listMessages(db, viewer, chosen ? { cycleId: chosen } : {}), listCycles(db, viewer)])
  const asked = cycles.filter(({ stage }) => stage !== "draft")
  return (
    <div className="page">
      <PageHeader title="Mailbox" lead="Every message that was written, and what became of it." />
      {transport ? (
        <Notice>Mail is sent by your server. A message that could not be delivered says why, and how to mend it.</Notice>
      ) : (
        <Notice tone="warning" title="Nothing is sent">
          No mail server is set, so messages stay here, and you can open each one as its receiver would. That is for trying things out:
          whoever can open an invitation here could answer in somebody&apos;s place. For a real review, set SMTP_URL.
        </Notice>
      )}
      {asked.length > 0 && (
        <nav aria-label="By cycle" className="row">
          <Link href="/mailbox" aria-current={chosen ? undefined : "page"}>
            All
          </Link>
          {asked.map(({ id, name }) => (
            <Link key={id} href={`/mailbox?cycle=${id}`} aria-current={chosen === id ? "page" : undefined}>
              {name}
            </Link>
          ))}
        </nav>
      )}
      {messages.length === 0 ? (
        <EmptyState title="No messages">When you launch a cycle, every invitation appears here.</EmptyState>
      ) : (
        <div className="table-frame">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">To</th>
                <th scope="col">Message</th>
                <th scope="col">State</th>
                <th scope="col">Day</th>
              </tr>
            </thead>
            <tbody>
              {messages.map((message) => (
                <tr key={message.id}>
                  <th scope="row">{transport ? message.receiver : <Link href={`/mailbox/${message.id}`}>{message.receiver}</Link>}</th>
                  <td>
                    {KIND_NAMES[message.kind]}
                    {message.about && ` about ${message.about}`}
                    {message.cycleName && <div className="quiet small">{message.cycleName}</div>}
                  </td>
                  <td>
                    <State message={message} isSent={transport !== null} />
                  </td>
                  <td>{dayInWords(message.day)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {messages.length === 500 && <p className="quiet">The newest 500 are shown. Choose a cycle to see its own.</p>}
    </div>
  )
}

function State({ message, isSent }: { message: MailboxRow; isSent: boolean }) {
  if (message.state === "waiting") return <Badge>waiting</Badge>
  if (message.state === "sent") return isSent ? <Badge tone="success">sent</Badge> : <Badge>in the mailbox</Badge>
  return (
    <div className="stack">
      <Badge tone="danger">not delivered</Badge>
      <span className="small">{message.failure} Mend the address under People, then send it again.</span>
      <form action={retry.bind(null, message.id)}>
        <SubmitButton variant="secondary">Send again</SubmitButton>
      </form>
    </div>
  )
}
