import styles from "@/app/answer/[token]/[invitationId]/answer.module.css"
import type { Clue } from "@/lib/ballot/identifying"

const REASONS: Record<Clue["kind"], string> = {
  address: "an e-mail address",
  phone: "a phone number",
  date: "a date",
  meeting: "a meeting of the two of you",
  name: "a name",
}

/** Points at what may tell who wrote a comment. It only points: the decision is the rater's. */
export function Clues({ clues }: { clues: Clue[] }) {
  if (clues.length === 0) return null
  return (
    <p className={styles.clues}>
      This may tell who you are:{" "}
      {clues.map(({ kind, excerpt }, index) => (
        <span key={excerpt}>
          {index > 0 && ", "}
          <mark>{excerpt}</mark> ({REASONS[kind]})
        </span>
      ))}
      . You decide whether it stays.
    </p>
  )
}
