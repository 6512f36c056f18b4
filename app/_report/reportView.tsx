import type { ReactNode } from "react"
import { Agreement } from "@/app/_report/agreement"
import { Behaviours } from "@/app/_report/behaviours"
import { Comments } from "@/app/_report/comments"
import { Comparisons } from "@/app/_report/comparisons"
import { Competencies } from "@/app/_report/competencies"
import { Contents } from "@/app/_report/contents"
import { HowToRead } from "@/app/_report/howToRead"
import type { ItemActions } from "@/app/_report/itemActions"
import { InShort } from "@/app/_report/inShort"
import { Participation } from "@/app/_report/participation"
import styles from "@/app/_report/report.module.css"
import { Trend } from "@/app/_report/trend"
import { getWords } from "@/app/_server/words"
import { closedOn } from "@/lib/report/reading/titles"
import type { Reading } from "@/lib/report/reading"

/** A report, as everybody sees it: it shows what is read and computes nothing. Each block is a file. */
export async function ReportView({
  reading,
  files,
  itemActions,
  commentActions,
  plan,
}: {
  reading: Reading
  /** The report as files to take along. */
  files: ReactNode
  /** What can be done with a behaviour, and with a comment, where it stands. */
  itemActions?: ItemActions
  commentActions?: (place: { question: string; index: number }) => ReactNode
  /** What its reader may see of the plan that the subject makes of it. */
  plan?: ReactNode
}) {
  const words = await getWords()
  const { subjectName, cycleName, questionnaire } = reading
  return (
    <article className={styles.report}>
      <div className={styles.blocks}>
        <header className={styles.title}>
          <p className="quiet">{cycleName}</p>
          <h1>{subjectName}</h1>
          <p className="quiet">
            {questionnaire.title} · {closedOn(words, reading)}
          </p>
        </header>
        <InShort reading={reading} itemActions={itemActions} />
      </div>
      <aside className={`${styles.beside} no-print`}>
        <Contents reading={reading} hasPlan={Boolean(plan)} />
        {files}
      </aside>
      <div className={styles.blocks}>
        <Participation reading={reading} />
        <Competencies reading={reading} />
        <Comparisons reading={reading} />
        <Behaviours reading={reading} itemActions={itemActions} />
        <Comments reading={reading} actions={commentActions} />
        <Agreement reading={reading} />
        <Trend reading={reading} />
        {plan}
        <HowToRead reading={reading} />
      </div>
    </article>
  )
}
