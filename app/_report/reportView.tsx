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
import { Participation } from "@/app/_report/participation"
import styles from "@/app/_report/report.module.css"
import { Strengths } from "@/app/_report/strengths"
import { Trend } from "@/app/_report/trend"
import { getWords } from "@/app/_server/words"
import { closedOn } from "@/lib/report/reading/titles"
import type { Report } from "@/lib/report/report"

/** A report, as everybody sees it: a reader of the published value that computes nothing. Each block is a file. */
export async function ReportView({
  report,
  commentActions,
  plan,
}: {
  report: Report
  commentActions?: (place: { question: string; index: number }) => ReactNode
  /** What its reader may see of the plan that the subject makes of it. */
  plan?: ReactNode
}) {
  const words = await getWords()
  const { subject, cycle } = report
  return (
    <article className={styles.report}>
      <header className={styles.title}>
        <p className="quiet">{cycle.name}</p>
        <h1>{subject.name}</h1>
        <p className="quiet">
          {report.questionnaire.title} · {closedOn(words, report)}
        </p>
      </header>
      <Contents report={report} hasPlan={Boolean(plan)} />
      <Strengths report={report} />
      <Participation report={report} />
      <LeaderManagerMap report={report} />
      <Competencies report={report} />
      <Comparisons report={report} />
      <Behaviours report={report} />
      <EveryBehaviour report={report} />
      <Comments report={report} actions={commentActions} />
      <Agreement report={report} />
      <Trend report={report} />
      {plan}
      <HowToRead report={report} />
    </article>
  )
}
