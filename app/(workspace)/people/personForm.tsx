import { savePerson } from "@/app/(workspace)/people/actions"
import { getWords } from "@/app/_server/words"
import { Card } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import { ActionForm, CheckboxField, FormActions, SelectField, SubmitButton, TextField } from "@/app/_ui/form"
import type { PersonRow } from "@/lib/people/person"

export async function PersonForm({ person, people }: { person: PersonRow | null; people: PersonRow[] }) {
  const { t } = await getWords()
  return (
    <Card>
      <ActionForm action={savePerson.bind(null, person?.id ?? null)}>
        <TextField name="name" label={t("people.person.name")} defaultValue={person?.name} autoComplete="off" />
        <TextField
          name="email"
          label={t("people.person.email")}
          type="email"
          defaultValue={person?.email}
          autoComplete="off"
        />
        <SelectField
          name="managerId"
          label={t("people.person.manager")}
          hint={t("people.person.managerHint")}
          defaultValue={person?.manager?.id ?? ""}
        >
          <option value="">{t("people.person.noManager")}</option>
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
          label={t("people.person.unit")}
          hint={t("people.person.unitHint")}
          defaultValue={person?.unit}
          autoComplete="off"
          maxLength={60}
        />
        <CheckboxField name="external" label={t("people.person.external")} defaultChecked={person?.external} />
        <FormActions>
          <SubmitButton pendingLabel={t("people.person.saving")}>{t("people.person.save")}</SubmitButton>
          <ButtonLink href="/people" variant="quiet">
            {t("people.person.cancel")}
          </ButtonLink>
        </FormActions>
      </ActionForm>
    </Card>
  )
}
