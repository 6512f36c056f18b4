import { openDesk } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { findRunBySubject } from "@/lib/ballot/findRunBySubject"
import type { RaterLink } from "@/lib/ballot/raterLink"

/** Who gets to know that a rater has declined: whom it is about only where they run the review themselves. */
export async function WhoSees({ links }: { links: RaterLink[] }) {
  const { db } = await openDesk()
  const { t, format } = await getWords()
  const isRunning = await Promise.all(links.map((link) => findRunBySubject(db, link)))
  const namesOf = (those: RaterLink[]) => format.list(those.map(({ subjectName }) => subjectName))
  const running = links.filter((_, place) => isRunning[place])
  const others = links.filter((_, place) => !isRunning[place])
  return (
    <p>
      {running.length > 0
        ? t("answering.decline.seenBySubject", { names: namesOf(running) })
        : t("answering.decline.seen", { names: namesOf(others), count: others.length })}
    </p>
  )
}
