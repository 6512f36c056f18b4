import { savePerson } from "@/app/(workspace)/people/actions"
import { getWords } from "@/app/_server/words"
import { Card } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import { ActionForm, CheckboxField, FormActions, SubmitButton, TextField } from "@/app/_ui/form"
import { PeopleField } from "@/app/_ui/peopleField"
import type { PersonRow } from "@/lib/people/person"

export async function PersonForm({ person }: { person: PersonRow | null }) {
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
        <PeopleField
          name="managerId"
          label={t("people.person.manager")}
          hint={t("people.person.managerHint")}
          chosen={person?.manager ? [person.manager] : []}
          without={person ? [person.id] : []}
        />
        <TextField
          name="unit"
          label={t("people.person.unit")}
          hint={t("people.person.unitHint")}
          defaultValue={person?.unit}
          autoComplete="off"
          maxLength={60}
        />
        <TextField
          name="number"
          label={t("people.person.number")}
          hint={t("people.person.numberHint")}
          defaultValue={person?.number ?? ""}
          autoComplete="off"
          maxLength={40}
        />
        <CheckboxField name="external" label={t("people.person.external")} defaultChecked={person?.external} />
        {person && (
          <CheckboxField
            name="hasLeft"
            label={t("people.person.hasLeft")}
            hint={t("people.person.hasLeftHint")}
            defaultChecked={person.leftOn !== null}
          />
        )}
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
