import Link from "next/link"
import { retry } from "@/app/(workspace)/mailbox/actions"
import { getWords } from "@/app/_server/words"
import { Badge } from "@/app/_ui/block"
import { SubmitButton } from "@/app/_ui/form"
import type { MailboxRow } from "@/lib/mail/listMessages"

/** To whom, what, and what became of it. */
export async function Messages({ messages, goesOut }: { messages: MailboxRow[]; goesOut: boolean }) {
  const { t } = await getWords()
  return (
    <div className="table-frame">
      <table className="table stacked">
        <thead>
          <tr>
            <th scope="col">{t("mailbox.table.to")}</th>
            <th scope="col">{t("mailbox.table.message")}</th>
            <th scope="col">{t("mailbox.table.state")}</th>
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
                <What message={message} />
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

async function What({ message: { kind, about, more, cycleName } }: { message: MailboxRow }) {
  const { t, format } = await getWords()
  const names = [...about, ...(more > 0 ? [t("mailbox.table.others", { count: more })] : [])]
  const name = t(`mailbox.kinds.${kind}`)
  return (
    <>
      {about.length > 0 ? t("mailbox.table.kindAbout", { kind: name, names: format.list(names) }) : name}
      {cycleName && <div className="quiet small">{cycleName}</div>}
    </>
  )
}

const TONES = { waiting: undefined, laid: undefined, sent: "success", failed: "danger" } as const

async function State({ message }: { message: MailboxRow }) {
  const { t, format } = await getWords()
  const { id, state, day, failure, personId } = message
  return (
    <div className="stack" style={{ gap: "0.4rem", justifyItems: "start" }}>
      <Badge tone={TONES[state]}>{t(`mailbox.states.${state}`)}</Badge>
      <span className="quiet small">{format.day(day)}</span>
      {state === "waiting" && failure && (
        <span className="small">
          {failure} {t("mailbox.table.triedAgain")}
        </span>
      )}
      {state === "failed" && (
        <>
          <span className="small">
            {failure}{" "}
            {personId &&
              t.rich("mailbox.table.checkAddress", {
                person: (chunks) => <Link href={`/people/${personId}`}>{chunks}</Link>,
              })}
          </span>
          {personId && (
            <form action={retry.bind(null, id)}>
              <SubmitButton variant="secondary" pendingLabel={t("mailbox.table.sending")}>
                {t("mailbox.table.again")}
              </SubmitButton>
            </form>
          )}
        </>
      )}
    </div>
  )
}
