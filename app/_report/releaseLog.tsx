import { getWords } from "@/app/_server/words"
import { Section } from "@/app/_ui/block"
import type { Opening, ReleaseState } from "@/lib/release/releaseState"
import { dayIn } from "@/lib/words/day"
import type { Words } from "@/lib/words/words"

/** Who was given a report and who has opened it, for everybody who may read it. */
export async function ReleaseLog({
  release,
  subjectName,
  timeZone,
}: {
  release: ReleaseState
  subjectName: string
  /** Of the workspace, in which its days begin and end. */
  timeZone: string
}) {
  const words = await getWords()
  const { t, format } = words
  const { coach, coachReleasedAt, releasedAt, talkHeldOn, openings } = release
  const dayOf = (moment: Date) => format.day(dayIn(timeZone, moment))
  const steps = [
    coach && coachReleasedAt && t("releases.readers.toCoach", { name: coach.name, day: dayOf(coachReleasedAt) }),
    releasedAt && t("releases.readers.toSubject", { name: subjectName, day: dayOf(releasedAt) }),
    talkHeldOn &&
      (coach
        ? t("releases.readers.talk", { coach: coach.name, day: format.day(talkHeldOn) })
        : t("releases.readers.talkHeld", { day: format.day(talkHeldOn) })),
  ].filter((step) => step !== null)
  const readers = openings.map((opening) => readerWords(words, opening))
  return (
    <div className="no-print">
      <Section title={t("releases.readers.title")}>
        <p className="quiet">
          {steps.length > 0 ? steps.join(" ") : t("releases.readers.toNobody")}{" "}
          {readers.length > 0
            ? t("releases.readers.opened", { readers: format.list(readers) })
            : t("releases.readers.nobody")}{" "}
          {t("releases.readers.never")}
        </p>
      </Section>
    </div>
  )
}

/** "Harriet Cole (first on 16 March 2026)". */
function readerWords({ t, format }: Words, { by, day }: Opening): string {
  const name = by.kind === "formerMember" ? t("releases.readers.formerMember") : by.name
  return t("releases.readers.reader", { name, day: format.day(day) })
}
