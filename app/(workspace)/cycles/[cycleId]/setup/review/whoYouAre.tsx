import { getWords } from "@/app/_server/words"
import { SelectField } from "@/app/_ui/form"
import type { Launcher } from "@/lib/cycle/self"

/**
 * Who a user is among those who are reviewed, at a launch: said where the directory tells it, and asked otherwise, since
 * nobody is to see who has answered about themselves.
 */
export async function WhoYouAre({ known: { people, isNobody }, reviewed }: Launcher) {
  const { t, format } = await getWords()
  if (people.length > 0) {
    return (
      <p className="small">
        {t("setUp.review.self.known", {
          names: format.list(people.map(({ name }) => name)),
          isReviewed: people.some(({ isReviewed }) => isReviewed) ? "yes" : "no",
        })}
      </p>
    )
  }
  return (
    <SelectField
      name="self"
      label={t("setUp.review.self.label")}
      hint={t("setUp.review.self.hint")}
      defaultValue={isNobody ? "nobody" : ""}
      required
    >
      <option value="">{t("setUp.review.self.choose")}</option>
      <option value="nobody">{t("setUp.review.self.nobody")}</option>
      {reviewed.map(({ personId, name, email }) => (
        <option key={personId} value={personId}>
          {t("setUp.review.self.person", { name, email })}
        </option>
      ))}
    </SelectField>
  )
}
