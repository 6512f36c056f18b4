import styles from "@/app/answer/_keeping/scale.module.css"
import type { ScaleWords } from "@/app/answer/_keeping/scaleField"
import { getWords } from "@/app/_server/words"

/** How a scale is answered by keys. */
export async function Keys({ scale }: { scale: ScaleWords }) {
  const { t } = await getWords()
  return (
    <p className={`quiet small ${styles.keys}`}>
      {t.rich("answering.keys", {
        top: scale.points.length,
        notObserved: scale.notObserved.toLowerCase(),
        key: (chunks) => <kbd>{chunks}</kbd>,
      })}
    </p>
  )
}
