import { CheckboxField, SelectField, TextField } from "@/app/_ui/form"
import type { Candidate } from "@/lib/cycle/suggestion"

/** What the directory needs to know of somebody new. */
export function NewPersonFields({ people }: { people: Candidate[] }) {
  return (
    <>
      <TextField name="name" label="Name" autoComplete="off" maxLength={100} />
      <TextField name="email" label="E-mail address" type="email" autoComplete="off" maxLength={200} />
      <SelectField name="managerId" label="Reports to" defaultValue="">
        <option value="">Nobody, or not known</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <CheckboxField name="external" label="Works outside of the organisation" />
    </>
  )
}
