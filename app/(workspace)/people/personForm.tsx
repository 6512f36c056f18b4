import { savePerson } from "@/app/(workspace)/people/actions"
import { Card } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import { ActionForm, CheckboxField, FormActions, SelectField, SubmitButton, TextField } from "@/app/_ui/form"
import type { PersonRow } from "@/lib/people/store"

export function PersonForm({ person, people }: { person: PersonRow | null; people: PersonRow[] }) {
  return (
    <Card>
      <ActionForm action={savePerson.bind(null, person?.id ?? null)}>
        <TextField name="name" label="Name" defaultValue={person?.name} autoComplete="off" />
        <TextField name="email" label="E-mail address" type="email" defaultValue={person?.email} autoComplete="off" />
        <SelectField
          name="managerId"
          label="Reports to"
          hint="Used to suggest whom to ask about whom."
          defaultValue={person?.manager?.id ?? ""}
        >
          <option value="">Nobody here</option>
          {people
            .filter(({ id }) => id !== person?.id)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </SelectField>
        <TextField
          name="unit"
          label="Team or department"
          hint="By which the page for the organisation groups people, never fewer than five."
          defaultValue={person?.unit}
          autoComplete="off"
          maxLength={60}
        />
        <CheckboxField name="external" label="From outside of the organisation" defaultChecked={person?.external} />
        <FormActions>
          <SubmitButton pendingLabel="Saving …">Save</SubmitButton>
          <ButtonLink href="/people" variant="quiet">
            Cancel
          </ButtonLink>
        </FormActions>
      </ActionForm>
    </Card>
  )
}
