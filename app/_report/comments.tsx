import type { ReactNode } from "react"
import styles from "@/app/_report/comments.module.css"
import { ReportBlock } from "@/app/_report/reportBlock"
import { getWords } from "@/app/_server/words"
import { questionsWithoutWords, withheldComments } from "@/lib/report/reading/comments"
import type { Report } from "@/lib/report/report"

type Actions = (place: { question: string; index: number }) => ReactNode

/** Words, question by question; questions without any are named once. */
export async function Comments({ report, actions }: { report: Report; actions: Actions | undefined }) {
  const words = await getWords()
  const without = questionsWithoutWords(words, report)
  return (
    <ReportBlock report={report} block="comments">
      {report.questionnaire.questions.map(({ id, other }) => {
        const { answers, withheld } = report.comments.find(({ question }) => question === id)!
        if (answers.length === 0 && withheld === 0) return null
        return (
          <section key={id} className={styles.question}>
            <h3>{other}</h3>
            <ul>
              {answers.map(({ from, text }, index) => (
                <li key={index}>
                  <Comment text={text} />
                  <div className="row apart">
                    <cite>{from}</cite>
                    {actions?.({ question: id, index })}
                  </div>
                </li>
              ))}
            </ul>
            {withheld > 0 && <p className="quiet">{withheldComments(words, withheld)}</p>}
          </section>
        )
      })}
      {without && <p className="quiet">{without}</p>}
    </ReportBlock>
  )
}

/** From so many characters or lines on, a comment is cut off until all of it is asked for. */
const LONG = { characters: 700, lines: 9 }

/**
 * What somebody wrote, whole in the page: the rest of a long comment is only out of sight, so that it can be found,
 * read aloud and printed without being opened.
 */
function Comment({ text }: { text: string }) {
  const isLong = text.length > LONG.characters || text.split("\n").length > LONG.lines
  return (
    <div className={styles.words}>
      {isLong && (
        <details className={`${styles.all} no-print`}>
          <summary>
            <span>Show all</span>
            <span>Show less</span>
          </summary>
        </details>
      )}
      <blockquote dir="auto">{text}</blockquote>
    </div>
  )
}
