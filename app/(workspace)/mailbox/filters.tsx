import { KINDS, STATES, type Choice } from "@/app/(workspace)/mailbox/choice"
import styles from "@/app/(workspace)/mailbox/mailbox.module.css"
import { getWords } from "@/app/_server/words"
import { Button } from "@/app/_ui/button"
import { SelectField, TextField } from "@/app/_ui/form"

/** Chooses which messages are shown; the choice is in the address, so it can be kept and needs no script. */
export async function Filters({ choice, cycles }: { choice: Choice; cycles: { id: string; name: string }[] }) {
  const { t } = await getWords()
  return (
    <form action="/mailbox" className={styles.filters} role="search" aria-label={t("mailbox.choice.label")}>
      <TextField
        name="search"
        type="search"
        label={t("mailbox.choice.receiver")}
        defaultValue={choice.search}
        autoComplete="off"
      />
      <SelectField name="cycle" label={t("mailbox.choice.cycle")} defaultValue={choice.cycle ?? ""}>
        <option value="">{t("mailbox.choice.all")}</option>
        {cycles.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField name="kind" label={t("mailbox.choice.kind")} defaultValue={choice.kind ?? ""}>
        <option value="">{t("mailbox.choice.all")}</option>
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`mailbox.kinds.${kind}`)}
          </option>
        ))}
      </SelectField>
      <SelectField name="state" label={t("mailbox.choice.state")} defaultValue={choice.state ?? ""}>
        <option value="">{t("mailbox.choice.all")}</option>
        {STATES.map((state) => (
          <option key={state} value={state}>
            {t(`mailbox.states.${state}`)}
          </option>
        ))}
      </SelectField>
      <Button type="submit">{t("mailbox.choice.button")}</Button>
    </form>
  )
}
