import { retryAll } from "@/app/(workspace)/mailbox/actions"
import { Notice } from "@/app/_ui/block"
import { ConfirmButton } from "@/app/_ui/confirm"
import { SubmitButton } from "@/app/_ui/form"
import type { mailboxHealth } from "@/lib/mail/store"

/** Whether mail really goes out, and what there is to mend. */
export function Notices({ goesOut, isDemo, failed, unsent }: Awaited<ReturnType<typeof mailboxHealth>>) {
  return (
    <div className="stack">
      {goesOut ? (
        <Notice>
          Mail is sent by your mail server. What a message says, and its link, is seen by its receiver alone.
        </Notice>
      ) : (
        <Notice tone="warning" title="Nothing is sent">
          {isDemo
            ? "This is a demo, and its people are invented. Their messages stay here, and you can open each one as its receiver would."
            : "No mail server is set, so messages stay here, and you can open each one as its receiver would."}{" "}
          Whoever opens an invitation here holds that person&apos;s link, and could answer in their place or read what
          they have begun.{" "}
          {!isDemo && "That is good for trying things out. For a real review, have SMTP_URL set first."}
        </Notice>
      )}
      {failed > 0 && (
        <Notice
          tone="danger"
          title={failed === 1 ? "1 message was not delivered" : `${failed} messages were not delivered`}
        >
          <div className="stack">
            <p>Each says below what the mail server answered. Once that is mended, they can be sent again.</p>
            <form action={retryAll.bind(null, "failed")}>
              <SubmitButton variant="secondary" pendingLabel="Sending">
                {failed === 1 ? "Send it again" : "Send all of them again"}
              </SubmitButton>
            </form>
          </div>
        </Notice>
      )}
      {unsent > 0 && (
        <Notice tone="warning" title={unsent === 1 ? "1 message was never sent" : `${unsent} messages were never sent`}>
          <div className="stack">
            <p>They were written before a mail server was set, and still matter.</p>
            <div>
              <ConfirmButton
                label={unsent === 1 ? "Send it now" : "Send them now"}
                title="Send what was never sent?"
                body="Everyone concerned gets a mail with their own link within a few minutes. Somebody who was given their link by other means gets it once more."
                confirmLabel="Send"
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
