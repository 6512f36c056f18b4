import type { ReactNode } from "react"
import { Agreement } from "@/app/_report/agreement"
import { Behaviours } from "@/app/_report/behaviours"
import { Comments } from "@/app/_report/comments"
import { Comparisons } from "@/app/_report/comparisons"
import { Competencies } from "@/app/_report/competencies"
import { Contents } from "@/app/_report/contents"
import { EveryBehaviour } from "@/app/_report/everyBehaviour"
import { HowToRead } from "@/app/_report/howToRead"
import { LeaderManagerMap } from "@/app/_report/leaderManagerMap"
import { Matters } from "@/app/_report/matters"
import { Participation } from "@/app/_report/participation"
import styles from "@/app/_report/report.module.css"
import { Strengths } from "@/app/_report/strengths"
import { Trend } from "@/app/_report/trend"
import { getWords } from "@/app/_server/words"
import type { LocalItem } from "@/lib/questionnaire/localQuestionnaire"
import { closedOn } from "@/lib/report/reading/titles"
import type { Reading } from "@/lib/report/reading"

/** A report, as everybody sees it: it shows what is read and computes nothing. Each block is a file. */
export async function ReportView({
  reading,
  itemActions,
  commentActions,
  plan,
}: {
  reading: Reading
  itemActions?: (item: LocalItem) => ReactNode
  commentActions?: (place: { question: string; index: number }) => ReactNode
  /** What its reader may see of the plan that the subject makes of it. */
  plan?: ReactNode
}) {
  const words = await getWords()
  const { subjectName, cycleName, questionnaire } = reading
  return (
    <article className={styles.report}>
      <header className={styles.title}>
        <p className="quiet">{cycleName}</p>
        <h1>{subjectName}</h1>
        <p className="quiet">
          {questionnaire.title} · {closedOn(words, reading)}
        </p>
      </header>
      <Contents reading={reading} hasPlan={Boolean(plan)} />
      <Strengths reading={reading} />
      <Matters reading={reading} />
      <Participation reading={reading} />
      <LeaderManagerMap reading={reading} />
      <Competencies reading={reading} />
      <Comparisons reading={reading} />
      <Behaviours reading={reading} />
      <EveryBehaviour reading={reading} actions={itemActions} />
      <Comments reading={reading} actions={commentActions} />
      <Agreement reading={reading} />
      <Trend reading={reading} />
      {plan}
      <HowToRead reading={reading} />
    </article>
  )
}
