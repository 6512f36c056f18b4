import { eraseCycle } from "@/app/(workspace)/cycles/actions"
import { Disclosure } from "@/app/(workspace)/cycles/disclosure"
import { ActionForm, FormActions, SubmitButton, TextField } from "@/app/_ui/form"
import type { CycleDetails } from "@/lib/cycle/store"

/** Erases a cycle that was launched: asks for its name, since nothing brings it back. */
export function DeleteCycle({ cycle }: { cycle: CycleDetails }) {
  const what =
    cycle.stage === "closed"
      ? "its answers, its reports and the links to them"
      : "its invitations and all answers so far"
  return (
    <Disclosure label="Delete this cycle …">
      <ActionForm action={eraseCycle.bind(null, cycle.id)}>
        <p>
          This erases <strong>{cycle.name}</strong> with {what}, for good. People stay in the directory.
        </p>
        <TextField name="name" label="Type the name of the cycle to confirm" autoComplete="off" />
        <FormActions>
          <SubmitButton variant="danger" pendingLabel="Deleting …">
            Delete for good
          </SubmitButton>
        </FormActions>
      </ActionForm>
    </Disclosure>
  )
}
