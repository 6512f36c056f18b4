import styles from "@/app/_plan/plan.module.css"

export interface ReadGoal {
  what: string
  /** Empty where it is not written. */
  notice: string
  /** As it is read; null or nothing where there is none. */
  day: string | null
  /** The behaviour it is about. */
  about: string | null | undefined
}

/** Goals as they are read and printed. */
export function GoalList({
  goals,
  labels,
}: {
  goals: ReadGoal[]
  labels: { notice: string; by: string; item: string }
}) {
  return (
    <ol className={styles.goals}>
      {goals.map(({ what, notice, day, about }, index) => (
        <li key={index}>
          <p className={styles.what} dir="auto">
            {what}
          </p>
          <dl>
            {notice && (
              <>
                <dt>{labels.notice}</dt>
                <dd dir="auto">{notice}</dd>
              </>
            )}
            {day && (
              <>
                <dt>{labels.by}</dt>
                <dd>{day}</dd>
              </>
            )}
            {about && (
              <>
                <dt>{labels.item}</dt>
                <dd>{about}</dd>
              </>
            )}
          </dl>
        </li>
      ))}
    </ol>
  )
}
