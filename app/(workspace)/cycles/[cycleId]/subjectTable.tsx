import styles from "@/app/(workspace)/cycles/[cycleId]/collecting.module.css"
import type { SubjectChoice } from "@/app/(workspace)/cycles/[cycleId]/choice"
import { ChooseAll } from "@/app/(workspace)/cycles/[cycleId]/chooseAll"
import { SubjectLink } from "@/app/(workspace)/cycles/[cycleId]/subjectLink"
import { getWords } from "@/app/_server/words"
import { Badge } from "@/app/_ui/block"
import { Button } from "@/app/_ui/button"
import type { SubjectLine } from "@/lib/cycle/overview"
import type { LocalQuestionnaire } from "@/lib/questionnaire/localQuestionnaire"
import type { Page } from "@/lib/words/pages"

/** Those who are reviewed, with how far each has come; ticked ones can be sent on together, to be reminded or coached. */
export async function SubjectTable({
  cycleId,
  questionnaire,
  choice,
  subjects: { rows, count },
}: {
  cycleId: string
  questionnaire: LocalQuestionnaire
  choice: SubjectChoice
  subjects: Page<SubjectLine>
}) {
  const { t } = await getWords()
  return (
    <form action={`/cycles/${cycleId}/selected`} className="table-frame">
      <input type="hidden" name="search" value={choice.search} />
      <input type="hidden" name="filter" value={choice.filter} />
      <table className={`table stacked ${styles.dense}`}>
        <caption className="visually-hidden">{t("collecting.people.title")}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.tick}>
              <span className="visually-hidden">{t("collecting.selected.column")}</span>
            </th>
            <th scope="col">{t("collecting.people.person")}</th>
            <th scope="col">{t("collecting.people.groups")}</th>
            <th scope="col">{t("collecting.people.state")}</th>
            <th scope="col">{t("collecting.people.coach")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((subject) => (
            <Row key={subject.id} questionnaire={questionnaire} subject={subject} />
          ))}
        </tbody>
      </table>
      <div className={`${styles.bulk} no-print`}>
        <ChooseAll name="subject" />
        <Button type="submit">{t("collecting.selected.some")}</Button>
        {count > rows.length && (
          <Button type="submit" name="all" value="1" variant="quiet">
            {t("collecting.selected.all", { count })}
          </Button>
        )}
      </div>
    </form>
  )
}

async function Row({ questionnaire, subject }: { questionnaire: LocalQuestionnaire; subject: SubjectLine }) {
  const { t } = await getWords()
  const { id, name, coach, groups, missing, unreachable, risk } = subject
  return (
    <tr>
      <td className={styles.tick}>
        <input type="checkbox" name="subject" value={id} aria-label={t("collecting.selected.one", { name })} />
      </td>
      <th scope="row">
        <SubjectLink id={id}>{name}</SubjectLink>
      </th>
      <td>
        <span className={styles.groups}>
          {questionnaire.groups.flatMap(({ id: groupId, name: group }) => {
            const counted = groups.find((each) => each.group === groupId)
            if (!counted) return []
            const { answered, invited } = counted
            return [<span key={groupId}>{t("collecting.people.group", { group, answered, invited })}</span>]
          })}
        </span>
      </td>
      <td>
        <span className={styles.state}>
          {risk.level !== "none" && (
            <Badge tone={risk.level === "atRisk" ? "warning" : "danger"}>
              {t(`collecting.people.risk.${risk.level}`, { needed: risk.needed })}
            </Badge>
          )}
          <span className="small quiet">{t("collecting.people.missing", { people: missing })}</span>
          {unreachable > 0 && (
            <Badge tone="warning">{t("collecting.people.unreachable", { people: unreachable })}</Badge>
          )}
        </span>
      </td>
      <td className="small" data-label={coach ? t("collecting.people.coach") : undefined}>
        {coach}
      </td>
    </tr>
  )
}
