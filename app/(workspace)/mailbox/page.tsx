import type { Metadata } from "next"
import Link from "next/link"
import { retry } from "@/app/(workspace)/mailbox/actions"
import { addressOf, ChoiceSchema, type Choice } from "@/app/(workspace)/mailbox/choice"
import { Filters } from "@/app/(workspace)/mailbox/filters"
import { Notices } from "@/app/(workspace)/mailbox/notices"
import { KIND_NAMES, STATE_NAMES } from "@/app/(workspace)/mailbox/words"
import { getContext } from "@/app/_server/context"
import { requireOrganiser } from "@/app/_server/viewer"
import { Badge, EmptyState, PageHeader } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import { SubmitButton } from "@/app/_ui/form"
import { dayWords } from "@/lib/cycle/deadline"
import { listCycles } from "@/lib/cycle/store"
import { listMessages, mailboxHealth, PAGE_SIZE, type MailboxRow } from "@/lib/mail/store"

export const metadata: Metadata = { title: "Mailbox" }

type SearchParams = Promise<Record<string, string | string[]>>

/** What was written to whom, and what became of it. */
export default async function MailboxPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await requireOrganiser()
  const { db, transport } = await getContext()
  const choice = ChoiceSchema.parse(await searchParams)
  const { cycle, kind, state, page } = choice
  const filter = { ...(cycle && { cycleId: cycle }), ...(kind && { kind }), ...(state && { state }), page }
  const [{ messages, total }, cycles, health] = await Promise.all([
    listMessages(db, viewer, filter),
    listCycles(db, viewer),
    mailboxHealth(db, viewer, transport),
  ])
  const launched = cycles.filter(({ stage }) => stage !== "draft")
  const isFiltered = Boolean(cycle || kind || state)
  return (
    <div className="page">
      <PageHeader title="Mailbox" lead="Every message that was written, and what became of it." />
      <Notices {...health} />
      {(isFiltered || total > 0) && <Filters choice={choice} cycles={launched} />}
      {total > 0 && <Messages messages={messages} goesOut={health.goesOut} />}
      {total === 0 && !isFiltered && (
        <EmptyState title="No messages yet" action={<ButtonLink href="/cycles">Go to your cycles</ButtonLink>}>
          When you launch a cycle, every invitation appears here; later the reminders, and the reports that you release.
        </EmptyState>
      )}
      {total === 0 && isFiltered && (
        <EmptyState title="No such messages" action={<ButtonLink href="/mailbox">Show all messages</ButtonLink>}>
          Nothing matches what you have chosen.
        </EmptyState>
      )}
      {total > PAGE_SIZE && <Pages choice={choice} total={total} />}
    </div>
  )
}

function Messages({ messages, goesOut }: { messages: MailboxRow[]; goesOut: boolean }) {
  return (
    <div className="table-frame">
      <table className="table stacked">
        <thead>
          <tr>
            <th scope="col">To</th>
            <th scope="col">Message</th>
            <th scope="col">What became of it</th>
          </tr>
        </thead>
        <tbody>
          {messages.map((message) => (
            <tr key={message.id}>
              <th scope="row">
                {!goesOut && message.isReadable ? (
                  <Link href={`/mailbox/${message.id}`} prefetch={false}>
                    {message.receiver}
                  </Link>
                ) : (
                  message.receiver
                )}
              </th>
              <td>
                {KIND_NAMES[message.kind]}
                {message.about && ` about ${message.about}`}
                {message.cycleName && <div className="quiet small">{message.cycleName}</div>}
              </td>
              <td>
                <State message={message} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const TONES = { waiting: undefined, laid: undefined, sent: "success", failed: "danger" } as const

function State({ message }: { message: MailboxRow }) {
  const { id, state, day, failure, personId } = message
  return (
    <div className="stack" style={{ gap: "0.4rem", justifyItems: "start" }}>
      <Badge tone={TONES[state]}>{STATE_NAMES[state]}</Badge>
      <span className="quiet small">{dayWords(day)}</span>
      {state === "waiting" && failure && <span className="small">{failure} It is tried again by itself.</span>}
      {state === "failed" && (
        <>
          <span className="small">
            {failure}
            {personId && (
              <>
                {" "}
                <Link href={`/people/${personId}`}>Check the address</Link>, then send it again.
              </>
            )}
          </span>
          {personId && (
            <form action={retry.bind(null, id)}>
              <SubmitButton variant="secondary" pendingLabel="Sending">
                Send again
              </SubmitButton>
            </form>
          )}
        </>
      )}
    </div>
  )
}

function Pages({ choice, total }: { choice: Choice; total: number }) {
  const { page } = choice
  const last = Math.ceil(total / PAGE_SIZE)
  return (
    <nav className="row apart" aria-label="Pages">
      <span className="quiet">
        {Math.min((page - 1) * PAGE_SIZE + 1, total)} to {Math.min(page * PAGE_SIZE, total)} of {total}
      </span>
      <span className="row">
        {page > 1 && <ButtonLink href={addressOf({ ...choice, page: page - 1 })}>Later ones</ButtonLink>}
        {page < last && <ButtonLink href={addressOf({ ...choice, page: page + 1 })}>Earlier ones</ButtonLink>}
      </span>
    </nav>
  )
}
