import type { Choice } from "@/app/(workspace)/mailbox/choice"
import styles from "@/app/(workspace)/mailbox/mailbox.module.css"
import { KIND_NAMES, STATE_NAMES } from "@/app/(workspace)/mailbox/words"
import { Button } from "@/app/_ui/button"
import { SelectField } from "@/app/_ui/form"

/** Chooses which messages are shown; the choice is in the address, so it can be kept and needs no script. */
export function Filters({ choice, cycles }: { choice: Choice; cycles: { id: string; name: string }[] }) {
  return (
    <form action="/mailbox" className={styles.filters} role="search" aria-label="Messages">
      <SelectField name="cycle" label="Cycle" defaultValue={choice.cycle ?? ""}>
        <option value="">All</option>
        {cycles.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField name="kind" label="Kind" defaultValue={choice.kind ?? ""}>
        <option value="">All</option>
        {Object.entries(KIND_NAMES).map(([kind, name]) => (
          <option key={kind} value={kind}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField name="state" label="State" defaultValue={choice.state ?? ""}>
        <option value="">All</option>
        {Object.entries(STATE_NAMES).map(([state, name]) => (
          <option key={state} value={state}>
            {name}
          </option>
        ))}
      </SelectField>
      <Button type="submit">Show</Button>
    </form>
  )
}
