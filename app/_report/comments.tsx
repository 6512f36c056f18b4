import type { ReactNode } from "react"
import styles from "@/app/_report/report.module.css"
import { ReportBlock } from "@/app/_report/reportBlock"
import { withheldComments } from "@/lib/report/reading"
import type { Report } from "@/lib/report/report"

/** Words, question by question. */
export function Comments({ report, actions }: { report: Report; actions: ((place: { question: string; index: number }) => ReactNode) | undefined }) {
  return (
    <ReportBlock report={report} block="comments">
      {report.questionnaire.questions.map(({ id, other }) => {
        const { answers, withheld } = report.comments.find(({ question }) => question === id)!
        if (answers.length === 0 && withheld === 0) return null
        return (
          <section key={id} className={styles.words}>
            <h3>{other}</h3>
            <ul>
              {answers.map(({ from, text }, index) => (
                <li key={index}>
                  <blockquote dir="auto">{text}</blockquote>
                  <div className="row apart">
                    <cite>{from}</cite>
                    {actions?.({ question: id, index })}
                  </div>
                </li>
              ))}
            </ul>
            {withheld > 0 && <p className="quiet">{withheldComments(withheld)}</p>}
          </section>
        )
      })}
    </ReportBlock>
  )
}
