import Link from "next/link"
import { getWords } from "@/app/_server/words"
import { SelectField } from "@/app/_ui/form"
import { Search } from "@/app/_ui/search"

interface Option {
  value: string
  label: string
}

/** What of a list is shown, and in which order: it stands in the address, so that it can be kept and needs no script. */
export async function Choosing({
  search,
  filter,
  order,
}: {
  search: string
  filter: { chosen: string; options: Option[] }
  order?: { chosen: string; options: Option[] }
}) {
  const { t } = await getWords()
  return (
    <Search label={t("collecting.choice.label")} button={t("collecting.choice.button")} search={search}>
      <Select name="filter" label={t("collecting.choice.filter")} {...filter} />
      {order && <Select name="order" label={t("collecting.choice.order")} {...order} />}
    </Search>
  )
}

function Select({ name, label, chosen, options }: { name: string; label: string; chosen: string; options: Option[] }) {
  return (
    <SelectField name={name} label={label} defaultValue={chosen}>
      {options.map(({ value, label: text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </SelectField>
  )
}

/** In the place of a list of which nobody is found. */
export async function NobodyFound({ all }: { all: string }) {
  const { t } = await getWords()
  return (
    <p className="quiet">{t.rich("collecting.choice.nobody", { all: (chunks) => <Link href={all}>{chunks}</Link> })}</p>
  )
}
