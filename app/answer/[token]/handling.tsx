import styles from "@/app/answer/[token]/colleagues.module.css"
import { getWords } from "@/app/_server/words"
import type { Handled, OpenedLink } from "@/lib/ballot/raterLink"
import type { Words } from "@/lib/words/words"

/** How a rater's links were handled, so that nobody opens one in their place unseen. */
export async function Handling({ opened: { handling } }: { opened: OpenedLink }) {
  const words = await getWords()
  return (
    <details className={styles.handling}>
      <summary>{words.t("answering.handling.title")}</summary>
      <ul>
        {handling.map((handled) => (
          <li key={`${handled.cause} ${handled.issuedOn.toISOString()} ${handled.endedOn?.toISOString()}`}>
            {sentenceOf(words, handled)}
          </li>
        ))}
      </ul>
    </details>
  )
}

function sentenceOf({ t, format }: Words, handled: Handled): string {
  const { cause, isThis, issuedOn, deliveredOn, laidOn, sentAgainOn, endedOn } = handled
  return [
    t(`answering.handling.${cause}`, { day: format.day(issuedOn), isThis: String(isThis) }),
    ...(deliveredOn ? [t("answering.handling.delivered", { day: format.day(deliveredOn) })] : []),
    ...(laidOn ? [t("answering.handling.laid", { day: format.day(laidOn) })] : []),
    ...(sentAgainOn ? [t(`answering.handling.${againBy(handled)}`, { day: format.day(sentAgainOn) })] : []),
    ...(endedOn ? [t("answering.handling.ended", { day: format.day(endedOn) })] : []),
  ].join(" ")
}

function againBy({ deliveredOn }: Handled): "again" | "againLaid" {
  return deliveredOn ? "again" : "againLaid"
}
