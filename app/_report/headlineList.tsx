import styles from "@/app/_report/report.module.css"
import { getWords } from "@/app/_server/words"
import { headlineText, headlineValue } from "@/lib/report/reading/headlines"
import type { Headline, Reading } from "@/lib/report/reading"

/** What stands out, each with how all colleagues see it. */
export async function HeadlineList({ reading, headlines }: { reading: Reading; headlines: Headline[] }) {
  const words = await getWords()
  return (
    <ol>
      {headlines.map((headline) => {
        const text = headlineText(words, reading, headline)
        return (
          <li key={text}>
            <span>{text}</span> <span className={styles.value}>{headlineValue(reading, headline)}</span>
          </li>
        )
      })}
    </ol>
  )
}
