import { getWords } from "@/app/_server/words"
import { SelectField } from "@/app/_ui/form"

/** Of more people of one name the first are offered; the address tells any of them. */
const OFFERED = 20

/** Asks which of several people is meant by a name. */
export async function WhichPerson({
  choice: { key, people, chosen },
  label,
}: {
  choice: { key: string; people: { email: string; name: string; unit: string }[]; chosen: string | null }
  label: string
}) {
  const { t } = await getWords()
  return (
    <SelectField name={`who-${key}`} label={label} defaultValue={chosen ?? ""}>
      <option value="">{t("people.import.which.open")}</option>
      {people.slice(0, OFFERED).map(({ email, name, unit }) => (
        <option key={email} value={email}>
          {t("people.import.which.option", { name, email, unit: unit || "none" })}
        </option>
      ))}
    </SelectField>
  )
}
