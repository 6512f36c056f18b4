import Link from "next/link"
import { takeBack } from "@/app/answer/[token]/actions"
import styles from "@/app/answer/[token]/answer.module.css"
import { stepsOf } from "@/app/answer/[token]/steps"
import { getWords } from "@/app/_server/words"
import { Card, Notice, PageHeader } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import { SubmitButton } from "@/app/_ui/form"
import type { RaterLink } from "@/lib/ballot/raterLink"
import { receiptFor } from "@/lib/ballot/receipt"

/** After sending: the receipt, and the way back until the last day. */
export async function Sent({ link }: { link: RaterLink }) {
  const words = await getWords()
  const { t, format } = words
  const { cycle, cycleId, group, hasUnsentChanges, subjectName, token } = link
  const first = stepsOf(words, link)[0]!
  return (
    <div className="page narrow">
      <PageHeader
        title="Thank you"
        lead={
          group.kind === "self"
            ? "Your answers about yourself are sealed until the close."
            : `Your feedback on ${subjectName} is sealed, and in the ballot box.`
        }
      />
      {hasUnsentChanges && (
        <Notice tone="warning" title="You have changed answers since">
          What counts is what you sent before.{" "}
          <Link href={`/answer/${token}?step=check`} prefetch={false}>
            Look through the changes and send them
          </Link>
        </Notice>
      )}
      <Card>
        <h2>Your receipt</h2>
        <p className={styles.receipt}>{receiptFor(link)}</p>
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
      <Card>
        <h2>Until then you can change your mind</h2>
        <p className="quiet">Changes count as soon as you have sent them again.</p>
        <div className="row">
          <ButtonLink href={`/answer/${token}?step=${first.id}`} prefetch={false}>
            Change my answers
          </ButtonLink>
        </div>
        <details className={styles.decline}>
          <summary>Take my answers back</summary>
          <div className="stack">
            <p className="quiet">
              They leave the ballot box without a trace, and stay here as a draft, which you can send again.
            </p>
            <form action={takeBack.bind(null, token)}>
              <SubmitButton variant="danger">Yes, take them back</SubmitButton>
            </form>
          </div>
        </details>
      </Card>
    </div>
  )
}
