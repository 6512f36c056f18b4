import { chooseCoach } from "@/app/(workspace)/cycles/[cycleId]/reports/actions"
import { ActionForm, SubmitButton, SelectField } from "@/app/_ui/form"
import type { Coach } from "@/lib/release/store"

/** Chooses who coaches a subject: they can be given the report first. */
export function CoachForm({ subjectId, coachId, coaches }: { subjectId: string; coachId: string | null; coaches: Coach[] }) {
  return (
    <ActionForm action={chooseCoach.bind(null, subjectId)}>
      <SelectField
        name="coach"
        label="Coach"
        hint="Reads the report first, if you wish, and talks about it. Invite coaches under Settings."
        defaultValue={coachId ?? ""}
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
  )
}
