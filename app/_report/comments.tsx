import type { ReactNode } from "react"
import styles from "@/app/_report/comments.module.css"
import { ReportBlock } from "@/app/_report/reportBlock"
import { getWords } from "@/app/_server/words"
import { questionsWithoutWords, withheldComments } from "@/lib/report/reading/comments"
import type { Reading } from "@/lib/report/reading"

type Actions = (place: { question: string; index: number }) => ReactNode

/** Words, question by question; questions without any are named once. */
export async function Comments({ reading, actions }: { reading: Reading; actions: Actions | undefined }) {
  const words = await getWords()
  const without = questionsWithoutWords(words, reading)
  return (
    <ReportBlock reading={reading} block="comments">
      {reading.questionnaire.questions.map(({ id, other }) => {
        const { answers, withheld } = reading.comments.find(({ question }) => question === id)!
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
async function Comment({ text }: { text: string }) {
  const { t } = await getWords()
  const isLong = text.length > LONG.characters || text.split("\n").length > LONG.lines
  return (
    <div className={styles.words}>
      {isLong && (
        <details className={`${styles.all} no-print`}>
          <summary>
            <span>{t("reportView.comments.all")}</span>
            <span>{t("reportView.comments.less")}</span>
          </summary>
        </details>
      )}
      <blockquote dir="auto">{text}</blockquote>
    </div>
  )
}
