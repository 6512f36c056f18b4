import { getWords } from "@/app/_server/words"
import { CheckboxField, TextField } from "@/app/_ui/form"
import { PeopleField } from "@/app/_ui/peopleField"

/** What the directory needs to know of somebody new. */
export async function NewPersonFields() {
  const { t } = await getWords()
  return (
    <>
      <TextField name="name" label={t("people.person.name")} autoComplete="off" maxLength={100} />
      <TextField name="email" label={t("people.person.email")} type="email" autoComplete="off" maxLength={200} />
      <PeopleField name="managerId" label={t("people.person.manager")} />
      <CheckboxField name="external" label={t("people.person.external")} />
    </>
  )
}
