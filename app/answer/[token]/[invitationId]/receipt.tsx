import styles from "@/app/answer/[token]/[invitationId]/answer.module.css"
import { spelled } from "@/lib/ballot/receipt"

/** Heard as the characters it is made of; as a word it would be nonsense. */
export function Receipt({ receipt }: { receipt: string }) {
  return (
    <p>
      <span className={styles.receipt} aria-hidden="true">
        {receipt}
      </span>
      <span className={`visually-hidden ${styles.spelled}`}>{spelled(receipt)}</span>
    </p>
  )
}
