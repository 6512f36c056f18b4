import { Section } from "@/app/_ui/block"
import { dayWords } from "@/lib/cycle/deadline"
import type { ReleaseState } from "@/lib/release/store"

/** Who was given a report and who has opened it, for everybody who may read it. */
export function ReleaseLog({ release, subjectName }: { release: ReleaseState; subjectName: string }) {
  const { coach, coachReleasedAt, releasedAt, openings } = release
  const steps = [
    ...(coach && coachReleasedAt ? [`to ${coach.name}, as coach, on ${dayWords(coachReleasedAt)}`] : []),
    ...(releasedAt ? [`to ${subjectName} on ${dayWords(releasedAt)}`] : []),
  ]
  const readers = openings.map(({ name, day }) => `${name}, first on ${dayWords(day)}`)
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
