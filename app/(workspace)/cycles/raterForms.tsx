import type { ComponentProps } from "react"
import { Disclosure } from "@/app/(workspace)/cycles/disclosure"
import { NewPersonFields } from "@/app/(workspace)/cycles/newPersonFields"
import { PeoplePicker } from "@/app/(workspace)/cycles/peoplePicker"
import { Card } from "@/app/_ui/block"
import { ActionForm, FormActions, SelectField, SubmitButton } from "@/app/_ui/form"
import type { Candidate } from "@/lib/cycle/suggestion"
import type { RaterGroup } from "@/lib/questionnaire/schema"

type Action = ComponentProps<typeof ActionForm>["action"]

/** Adds raters of one subject: from the directory, or somebody new. */
export function RaterForms({
  groups,
  people,
  free,
  askPeople,
  askNewPerson,
}: {
  groups: RaterGroup[]
  /** Everyone of the directory, and those of them who are not asked yet. */
  people: Candidate[]
  free: Candidate[]
  askPeople: Action
  askNewPerson: Action
}) {
  return (
    <Card>
      {free.length > 0 && (
        <ActionForm action={askPeople}>
          <GroupField name="group" groups={groups} />
          <PeoplePicker legend="From your directory" people={free} />
          <FormActions>
            <SubmitButton variant="secondary" pendingLabel="Adding …">
              Ask the chosen people
            </SubmitButton>
          </FormActions>
        </ActionForm>
      )}
      {free.length === 0 && <p className="quiet">Everyone of your directory is asked already.</p>}
      <Disclosure label="Ask somebody new">
        <ActionForm action={askNewPerson}>
          <GroupField name="newGroup" groups={groups} />
          <NewPersonFields people={people} />
          <FormActions>
            <SubmitButton variant="secondary" pendingLabel="Adding …">
              Add to the directory and ask
            </SubmitButton>
          </FormActions>
        </ActionForm>
      </Disclosure>
    </Card>
  )
}

/** Nobody but the subject answers as "self", so that group is not offered. */
function GroupField({ name, groups }: { name: string; groups: RaterGroup[] }) {
  const offered = groups.filter(({ kind }) => kind !== "self")
  return (
    <SelectField name={name} label="Ask them as" defaultValue={offered.find(({ kind }) => kind === "anonymous")?.id}>
      {offered.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}
