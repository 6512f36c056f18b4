import { getWords } from "@/app/_server/words"
import { CheckboxField, SelectField, TextField } from "@/app/_ui/form"
import type { Candidate } from "@/lib/cycle/suggestion"

/** What the directory needs to know of somebody new. */
export async function NewPersonFields({ people }: { people: Candidate[] }) {
  const { t } = await getWords()
  return (
    <>
      <TextField name="name" label={t("people.person.name")} autoComplete="off" maxLength={100} />
      <TextField name="email" label={t("people.person.email")} type="email" autoComplete="off" maxLength={200} />
      <SelectField name="managerId" label={t("people.person.manager")} defaultValue="">
        <option value="">{t("people.person.noManager")}</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <CheckboxField name="external" label={t("people.person.external")} />
    </>
  )
}
