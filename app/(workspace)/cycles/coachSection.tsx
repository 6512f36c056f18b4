import { chooseCoach } from "@/app/(workspace)/cycles/[cycleId]/reports/actions"
import { getContext } from "@/app/_server/context"
import { Card, Section } from "@/app/_ui/block"
import { ActionForm, SelectField, SubmitButton } from "@/app/_ui/form"
import type { Viewer } from "@/lib/access/viewer"
import { findCoach, listCoaches } from "@/lib/release/store"

/** Chooses who coaches a subject: they can be given the report first. */
export async function CoachSection({ viewer, subjectId }: { viewer: Viewer; subjectId: string }) {
  const { db } = await getContext()
  const coaches = await listCoaches(db, viewer)
  return (
    <Section title="Coach">
      <Card>
        <ActionForm action={chooseCoach.bind(null, subjectId)}>
          <SelectField
            name="coach"
            label="Coach"
            hint="Reads the report first, if you wish, and talks about it. Invite coaches under Settings."
            defaultValue={(await findCoach(db, viewer, subjectId)) ?? ""}
          >
            <option value="">No coach</option>
            {coaches.map(({ userId, name }) => (
              <option key={userId} value={userId}>
                {name}
              </option>
            ))}
          </SelectField>
          <SubmitButton variant="secondary">Save coach</SubmitButton>
        </ActionForm>
      </Card>
    </Section>
  )
}
