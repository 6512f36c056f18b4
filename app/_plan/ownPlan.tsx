import { GoalList } from "@/app/_plan/goalList"
import { Goals } from "@/app/_plan/goals"
import { Marks } from "@/app/_plan/marks"
import styles from "@/app/_plan/plan.module.css"
import { getWords } from "@/app/_server/words"
import { SubmitButton } from "@/app/_ui/form"
import { mark, share, stopSharing, writeGoals } from "@/app/report/[token]/planActions"
import type { OwnPlan as Found } from "@/lib/plan/findOwnPlan"
import { suggestedItems } from "@/lib/plan/suggestedItems"
import { itemsOf } from "@/lib/questionnaire/schema"
import { capital, itemOf } from "@/lib/report/reading/parts"
import type { Reading } from "@/lib/report/reading"

/** What the person makes of their report: theirs to write, and to share or not. */
export async function OwnPlan({ token, reading, found }: { token: string; reading: Reading; found: Found }) {
  const { t } = await getWords()
  const { plan, sharedAt, coachName } = found
  const { questionnaire } = reading
  const choiceOf = ({ id, self }: { id: string; self: string }) => ({ id, words: capital(self) })
  return (
    <section className={styles.plan} id="plan">
      <h2>{t("plan.title")}</h2>
      <p className={styles.lead}>{t("plan.lead")}</p>
      <Marks
        marks={plan.marks}
        suggested={suggestedItems(reading).map((id) => choiceOf(itemOf(reading, id)))}
        groups={questionnaire.competencies.map(({ id, name }) => {
          return { name, choices: itemsOf(questionnaire, id).map(choiceOf) }
        })}
        action={mark.bind(null, token)}
      />
      <h3>{t("plan.goals.title")}</h3>
      <Goals goals={plan.goals} questionnaire={questionnaire} action={writeGoals.bind(null, token)} />
      <div className={styles.onPaper}>
        {plan.goals.length > 0 ? (
          <GoalList goals={plan.goals} questionnaire={questionnaire} wording="self" />
        ) : (
          (["what", "notice", "by"] as const).map((part) => (
            <p key={part} className={styles.ruled}>
              {t(`plan.goals.${part}`)}
            </p>
          ))
        )}
      </div>
      <Sharing token={token} isShared={sharedAt !== null} coach={coachName} />
    </section>
  )
}

async function Sharing({ token, isShared, coach }: { token: string; isShared: boolean; coach: string | null }) {
  const { t } = await getWords()
  if (!coach) return <p className="quiet no-print">{t("plan.sharing.alone")}</p>
  return (
    <form
      action={(isShared ? stopSharing : share).bind(null, token)}
      className={`${styles.sharing} no-print`}
      aria-label={t("plan.sharing.title")}
    >
      <p role="status">{isShared ? t("plan.sharing.shared", { coach }) : t("plan.sharing.notShared", { coach })}</p>
      <SubmitButton
        variant="secondary"
        pendingLabel={isShared ? t("plan.sharing.stopping") : t("plan.sharing.sharingNow")}
      >
        {isShared ? t("plan.sharing.stop") : t("plan.sharing.share", { coach })}
      </SubmitButton>
    </form>
  )
}
