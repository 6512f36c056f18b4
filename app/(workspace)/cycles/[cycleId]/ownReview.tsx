import styles from "@/app/(workspace)/cycles/cycles.module.css"
import { getWords } from "@/app/_server/words"
import { Card } from "@/app/_ui/block"
import type { OwnReview } from "@/lib/cycle/findOverview"
import type { LocalQuestionnaire } from "@/lib/questionnaire/localQuestionnaire"
import { groupOf } from "@/lib/questionnaire/schema"

/** The review of the organiser who looks: how many are asked, and whether a group is shown, but nothing of who has answered. */
export async function OwnReviewCard({ questionnaire, own }: { questionnaire: LocalQuestionnaire; own: OwnReview }) {
  const { t } = await getWords()
  return (
    <Card>
      <h3>{own.name}</h3>
      <p className={styles.facts}>
        {own.groups.map(({ group, invited, isShown }) => (
          <span key={group.id}>
            {t("collecting.own.group", {
              group: groupOf(questionnaire, group.id).name,
              invited,
              isShown: isShown === null ? "named" : String(isShown),
            })}
          </span>
        ))}
      </p>
      <p className="small quiet prose">{t("collecting.own.about")}</p>
    </Card>
  )
}
