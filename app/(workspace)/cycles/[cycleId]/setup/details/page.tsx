import type { Metadata } from "next"
import { saveDetails } from "@/app/(workspace)/cycles/[cycleId]/setup/actions"
import { draftOf, type CycleParams } from "@/app/(workspace)/cycles/organiser"
import { Card } from "@/app/_ui/block"
import { ActionForm, FormActions, SubmitButton, TextAreaField, TextField } from "@/app/_ui/form"
import { dayText } from "@/lib/cycle/deadline"
import { dayOf } from "@/lib/db/day"

export const metadata: Metadata = { title: "Details of the cycle" }

export default async function DetailsPage({ params }: { params: CycleParams }) {
  const { cycle, now } = await draftOf(params)
  return (
    <Card>
      <ActionForm action={saveDetails.bind(null, cycle.id)}>
        <TextField
          name="name"
          label="Name"
          hint="It stands in the invitations and on the reports."
          defaultValue={cycle.name}
          maxLength={100}
          required
        />
        <TextField
          name="deadline"
          label="Last day for answers"
          hint="Answers are taken until this day ends, in UTC. You can extend it later, never shorten it."
          type="date"
          min={dayText(dayOf(now))}
          defaultValue={cycle.deadline ? dayText(cycle.deadline) : ""}
          required
        />
        <TextField
          name="threshold"
          label="Fewest anonymous answers shown together"
          hint={`With 3, nothing is shown of fewer than three people together. A higher number protects more and shows less. Your workspace asks for at least ${cycle.leastThreshold}; it is fixed at the launch, and everyone who is asked is told.`}
          type="number"
          inputMode="numeric"
          min={cycle.leastThreshold}
          max={10}
          defaultValue={String(cycle.threshold)}
          style={{ maxWidth: "8rem" }}
          required
        />
        <TextAreaField
          name="welcome"
          label="A sentence of your own (optional)"
          hint="Every invitation carries it, and the first page of the questionnaire. Why are you doing this, and why now?"
          defaultValue={cycle.welcome}
          maxLength={500}
        />
        <FormActions>
          <SubmitButton pendingLabel="Saving …">Save and continue</SubmitButton>
        </FormActions>
      </ActionForm>
    </Card>
  )
}
