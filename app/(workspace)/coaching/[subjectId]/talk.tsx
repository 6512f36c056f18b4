import { markTalk, unmarkTalk } from "@/app/(workspace)/coaching/actions"
import styles from "@/app/(workspace)/coaching/[subjectId]/talk.module.css"
import { getWords } from "@/app/_server/words"
import { Section } from "@/app/_ui/block"
import { ActionForm, SubmitButton, TextField } from "@/app/_ui/form"
import { dayText } from "@/lib/words/day"

/** The talk about the report: a coach marks the day on which it was held, changes it, or takes it back. */
export async function Talk({
  subjectId,
  name,
  heldOn,
  since,
  today,
}: {
  subjectId: string
  /** Of the person they talk with. */
  name: string
  heldOn: Date | null
  /** The day on which the report was released to the coach. */
  since: Date
  today: Date
}) {
  const { t, format } = await getWords()
  return (
    <div id="talk" className={`${styles.talk} no-print`}>
      <Section title={t("coaching.talk.title")}>
        <p role="status">
          {heldOn ? t("coaching.talk.held", { name, day: format.day(heldOn) }) : t("coaching.talk.notHeld", { name })}
        </p>
        <div className={styles.forms}>
          <ActionForm action={markTalk.bind(null, subjectId)}>
            <TextField
              name="day"
              type="date"
              label={t("coaching.talk.day")}
              defaultValue={dayText(heldOn ?? today)}
              min={dayText(since)}
              max={dayText(today)}
            />
            <SubmitButton variant={heldOn ? "secondary" : "primary"} pendingLabel={t("coaching.talk.marking")}>
              {heldOn ? t("coaching.talk.change") : t("coaching.talk.mark")}
            </SubmitButton>
          </ActionForm>
          {heldOn && (
            <form action={unmarkTalk.bind(null, subjectId)}>
              <SubmitButton variant="quiet" pendingLabel={t("coaching.talk.marking")}>
                {t("coaching.talk.takeBack")}
              </SubmitButton>
            </form>
          )}
        </div>
      </Section>
    </div>
  )
}
