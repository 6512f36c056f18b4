import { GoalList } from "@/app/_plan/goalList"
import { Goals } from "@/app/_plan/goals"
import { Marks } from "@/app/_plan/marks"
import styles from "@/app/_plan/plan.module.css"
import { SubmitButton } from "@/app/_ui/form"
import { mark, share, stopSharing, writeGoals } from "@/app/report/[token]/planActions"
import type { OwnPlan as Found } from "@/lib/plan/findOwnPlan"
import { itemsOf } from "@/lib/questionnaire/schema"
import { capital, itemOf } from "@/lib/report/reading/parts"
import type { Report } from "@/lib/report/report"

/** So many of the lowest are offered, also where none of them is low. */
const MORE_TO_LOOK_AT = 3

/** What the person makes of their report: theirs to write, and to share or not. */
export function OwnPlan({ token, report, found }: { token: string; report: Report; found: Found }) {
  const { plan, sharedAt, coachName } = found
  const { questionnaire, strengths, focus, lowest } = report
  const choiceOf = ({ id, self }: { id: string; self: string }) => ({ id, words: capital(self) })
  const suggested = [...new Set([...strengths, ...focus, ...lowest.slice(0, MORE_TO_LOOK_AT)])]
  return (
    <section className={styles.plan} id="plan">
      <h2>My plan</h2>
      <p className={styles.lead}>What do you want to keep, and what do you want to try? A few things are enough.</p>
      <Marks
        marks={plan.marks}
        suggested={suggested.map((id) => choiceOf(itemOf(report, id)))}
        groups={questionnaire.competencies.map(({ id, name }) => {
          return { name, choices: itemsOf(questionnaire, id).map(choiceOf) }
        })}
        action={mark.bind(null, token)}
      />
      <h3>My goals</h3>
      <Goals goals={plan.goals} questionnaire={questionnaire} action={writeGoals.bind(null, token)} />
      <div className={styles.onPaper}>
        {plan.goals.length > 0 ? (
          <GoalList goals={plan.goals} questionnaire={questionnaire} wording="self" />
        ) : (
          ["What I will do", "How I will notice that it works", "By when"].map((label) => (
            <p key={label} className={styles.ruled}>
              {label}
            </p>
          ))
        )}
      </div>
      <Sharing token={token} isShared={sharedAt !== null} coachName={coachName} />
    </section>
  )
}

function Sharing({ token, isShared, coachName }: { token: string; isShared: boolean; coachName: string | null }) {
  if (!coachName) return <p className="quiet no-print">Only you can read this plan. Your organiser never sees it.</p>
  return (
    <form
      action={(isShared ? stopSharing : share).bind(null, token)}
      className={`${styles.sharing} no-print`}
      aria-label="Sharing"
    >
      <p role="status">
        {isShared
          ? `Your coach, ${coachName}, can read this plan, also as you go on writing. Your organiser never sees it.`
          : `Only you can read this plan. You can share it with your coach, ${coachName}; your organiser never sees it.`}
      </p>
      <SubmitButton variant="secondary" pendingLabel={isShared ? "Stopping …" : "Sharing …"}>
        {isShared ? "Stop sharing" : `Share with ${coachName}`}
      </SubmitButton>
    </form>
  )
}
