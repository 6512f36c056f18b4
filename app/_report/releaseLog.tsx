import { Section } from "@/app/_ui/block"
import { dayInWords, dayOf } from "@/lib/db/day"
import type { ReleaseState } from "@/lib/release/store"

/** Who was given a report and who has opened it, for everybody who may read it. */
export function ReleaseLog({ release, subjectName }: { release: ReleaseState; subjectName: string }) {
  const { coach, coachReleasedAt, releasedAt, openings } = release
  const steps = [
    ...(coach && coachReleasedAt ? [`to ${coach.name}, as coach, on ${dayInWords(dayOf(coachReleasedAt))}`] : []),
    ...(releasedAt ? [`to ${subjectName} on ${dayInWords(dayOf(releasedAt))}`] : []),
  ]
  const readers = openings.map(({ name, day }) => `${name}, first on ${dayInWords(day)}`)
  return (
    <div className="no-print">
      <Section title="Who has this report">
        <p className="quiet">
          {steps.length > 0 ? `Released ${steps.join(", and ")}.` : "Not released yet."}{" "}
          {readers.length > 0 ? `Opened by ${readers.join("; ")}.` : "Nobody has opened it."} What a single colleague
          answered, nobody can open.
        </p>
      </Section>
    </div>
  )
}
